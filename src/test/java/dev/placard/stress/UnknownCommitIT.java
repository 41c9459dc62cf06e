package dev.placard.stress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.fixture.Api;
import dev.placard.process.Await;
import dev.placard.process.Database;
import dev.placard.process.MariaDb;
import dev.placard.process.PlacardProcess;
import dev.placard.stress.CommitBreaker.Moment;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The connection breaks at the COMMIT, so that Placard cannot know whether the database carried it out. */
@Tag("process")
class UnknownCommitIT {

    private static Database database;
    private static CommitBreaker breaker;
    private static Stage stage;
    private static String server;

    @BeforeAll
    static void start() throws Exception {
        database = MariaDb.shared().create("placard");
        breaker = new CommitBreaker(database);
        stage = new Stage(PlacardProcess.directory("placard"), breaker.database());
        server = stage.servers().get(0);
        leaveOutTheFeed();
    }

    /** Somebody else gives changes their place in the feed, so that all commits are those of changes. */
    private static void leaveOutTheFeed() {
        database.execute("UPDATE placard_relay SET holder = 'another', expires_at = '2037-01-01 00:00:00' WHERE name = 'feed'");
        Await.until("the end of the feed here",
                () -> stage.placard().log().contains("Another Placard gives changes their place in the feed"));
    }

    @AfterAll
    static void stop() throws Exception {
        stage.close();
        breaker.close();
    }

    @BeforeEach
    void one_item() {
        assertThat(call(new Request.UpdateAll(Map.of("old", "0")))).isEqualTo(new Outcome.Items(Map.of("old", "0")));
    }

    @AfterEach
    void each_change_was_recorded_once() throws Exception {
        new RecordedChanges(database).requireTruth(server, stage.tables().liveItems(server));
    }

    static Stream<Arguments> changes() {
        Map<String, String> both = Map.of("old", "0", "new", "1");
        return Stream.of(Moment.BEFORE, Moment.AFTER, Moment.SILENT).flatMap(moment -> Stream.of(
                Arguments.of("an item is written again", moment, new Request.Update("new", "1"), new Outcome.Item("1"), both),
                Arguments.of("an item that is only to be created is created", moment, new Request.Swap("new", Optional.empty(), "1"),
                        new Outcome.Item("1"), both),
                Arguments.of("an item that is gone already was removed", moment, new Request.Delete("old"), new Outcome.Removed(), Map.of()),
                Arguments.of("a change of the map whose client says what it read is made", moment,
                        new Request.SwapAll(Map.of("old", "0"), Map.of("new", "1")), new Outcome.Items(Map.of("new", "1")), Map.of("new", "1"))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("changes")
    void a_change_that_can_be_repeated_is_made_once_and_its_success_told(String sentence, Moment moment, Request change, Outcome told,
            Map<String, String> left) {
        breaker.breakNext(moment);
        assertThat(call(change)).isEqualTo(told);
        assertThat(breaker.isWaiting()).isFalse();
        assertThat(stage.tables().liveItems(server)).isEqualTo(left);
        assertThat(stage.tables().liveKeys(server)).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"POST, BEFORE, old=0", "POST, AFTER, old=0 new=1", "POST, SILENT, old=0 new=1",
        "PUT, BEFORE, old=0", "PUT, AFTER, new=1", "PUT, SILENT, new=1"})
    void a_change_of_the_map_is_not_repeated_and_the_client_may_look_and_try_again(String method, Moment moment, String left)
            throws Exception {
        breaker.breakNext(moment);
        HttpResponse<String> answer = new Api(stage.placard().address(), "member-token")
                .send(method, "/v2.1/servers/" + server + "/metadata", "{\"metadata\": {\"new\": \"1\"}}");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).startsWith("{\"serviceUnavailable\": {\"code\": 503, ");
        assertThat(breaker.isWaiting()).isFalse();
        assertThat(stage.tables().liveItems(server)).isEqualTo(itemsOf(left));
    }

    private static Map<String, String> itemsOf(String text) {
        return Arrays.stream(text.split(" ")).map(item -> item.split("="))
                .collect(Collectors.toMap(item -> item[0], item -> item[1]));
    }

    private static Outcome call(Request request) {
        try (HttpService service = new HttpService(stage.placard().address(), "member-token")) {
            return service.call(server, request);
        }
    }
}
