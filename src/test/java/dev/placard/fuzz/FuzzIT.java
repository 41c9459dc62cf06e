package dev.placard.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.process.PlacardProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Logger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever is sent, Placard answers or hangs up soon, never fails, tells nothing of its inside, and changes nothing where it
 * refuses. {@code fuzz.requests} and {@code fuzz.seed} say how many requests and which.
 */
@Tag("process")
class FuzzIT {

    private static final Logger LOG = Logger.getLogger(FuzzIT.class.getName());
    private static final List<String> SERVERS = List.of("dec0de00-0004-4000-8000-000000000021", "dec0de00-0004-4000-8000-000000000022",
            "dec0de00-0004-4000-8000-000000000023", "dec0de00-0004-4000-8000-000000000024");
    private static final String FOREIGN = "dec0de00-0002-4000-8000-000000000010";
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 4000);
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_125L);

    @AutoClose
    private static PlacardProcess placard;

    @BeforeAll
    static void start() throws Exception {
        placard = PlacardProcess.alone("fuzz", Map.of("PLACARD_SERVERS", "off"));
        placard.database().run("/conformance/servers.sql");
    }

    @Test
    void whatever_is_sent_no_answer_is_a_failure() throws Exception {
        try (FuzzedServer foreign = server(FOREIGN)) {
            String before = foreign.state();
            List<Fuzzer> fuzzers = new ArrayList<>();
            for (int i = 0; i < SERVERS.size(); i++) {
                int share = REQUESTS / SERVERS.size();
                fuzzers.add(new Fuzzer(placard.address(), server(SERVERS.get(i)), SEED + (long) i * share, share));
            }
            assertThat(complaints(fuzzers)).isEmpty();
            Map<String, Integer> answers = new TreeMap<>();
            fuzzers.forEach(fuzzer -> fuzzer.answers().forEach((status, count) -> answers.merge(status, count, Integer::sum)));
            LOG.info(() -> "answers to " + REQUESTS + " requests from seed " + SEED + " on: " + answers);
            // the requests are near enough to right ones to be done now and then
            assertThat(answers).containsKeys("[200]", "[204]", "[400]", "[401]", "[403]", "[404]", "[406]", "[415]");
            assertThat(foreign.state()).isEqualTo(before);
        }
        assertThat(placard.console()).doesNotContain("Unexpected failure");
    }

    private static List<String> complaints(List<Fuzzer> fuzzers) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(fuzzers.size());
        List<String> complaints = new ArrayList<>();
        for (Future<Optional<String>> done : threads.invokeAll(fuzzers)) {
            done.get().ifPresent(complaints::add);
        }
        threads.shutdown();
        return complaints;
    }

    private static FuzzedServer server(String id) throws Exception {
        return new FuzzedServer(id, placard.database().connect());
    }
}
