package dev.placard.databases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.fixture.CellRows;
import dev.placard.fixture.EventReader;
import dev.placard.fixture.MetadataApi;
import dev.placard.messaging.RemoteBroker;
import dev.placard.process.Await;
import dev.placard.process.Database;
import dev.placard.process.MariaDb;
import dev.placard.process.PlacardProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two Placards on one database: one of them gives changes their place in the feed and publishes them, whoever made them. */
@Tag("once")
@Tag("process")
class TwoPlacardsIT {

    private static final int CHANGES = 100;

    private static Database database;
    @AutoClose
    private static RemoteBroker broker;
    private static PlacardProcess first;
    private static PlacardProcess second;

    @BeforeAll
    static void start() throws Exception {
        database = MariaDb.shared().create("placard");
        broker = RemoteBroker.start();
        first = placard("first");
        second = placard("second");
        Await.until("the beginning of the topic", () -> !database.query("SELECT name FROM placard_relay WHERE name = 'topic'").isEmpty());
    }

    private static PlacardProcess placard(String name) throws IOException {
        Path directory = PlacardProcess.directory(name);
        PlacardProcess placard = new PlacardProcess(directory, database, broker.options());
        broker.addTo(directory);
        placard.start();
        return placard;
    }

    @Test
    void each_change_is_told_once_by_both_and_by_the_one_that_is_left() {
        List<String> servers = Stream.generate(() -> new CellRows(database).addServer(CellRows.DEMO)).limit(4).toList();
        try (EventReader atFirst = reader(first); EventReader atSecond = reader(second)) {
            servers.parallelStream().forEach(server -> change(server, 1, first, second));
            assertThat(atFirst.await(CHANGES * servers.size()).events()).isEqualTo(atSecond.await(CHANGES * servers.size()).events());
            requireOrder(servers, atSecond, CHANGES);
            servers.forEach(server -> broker.requireTold(server, LongStream.rangeClosed(1, CHANGES).boxed().toList()));
            assertThat(servers).allSatisfy(server -> assertThat(broker.told(server)).doesNotHaveDuplicates());

            String holder = holder();
            first.kill();
            servers.parallelStream().forEach(server -> change(server, CHANGES + 1, second, second));
            requireOrder(servers, atSecond.await(2 * CHANGES * servers.size()), 2 * CHANGES);
            // the one that started first held the relay, and the other has it now
            assertThat(holder()).isNotEqualTo(holder);
            servers.forEach(server -> broker.requireTold(server, LongStream.rangeClosed(1, 2 * CHANGES).boxed().toList()));

            second.stop();
            // Open Liberty: a stop that waited for a reader in vain
            assertThat(second.log()).doesNotContain("CWWKE1102W");
        }
    }

    private static void change(String server, int from, PlacardProcess... placards) {
        IntStream.range(from, from + CHANGES).forEach(i -> assertThat(new MetadataApi(placards[i % placards.length].address(), server,
                "member-token").put("k", "v" + i).statusCode()).isEqualTo(200));
    }

    /** The revisions of each server, from the first to the last, each once. */
    private static void requireOrder(List<String> servers, EventReader reader, int last) {
        for (String server : servers) {
            assertThat(reader.data().stream().filter(data -> data.contains("\"subject\": \"" + server + "\""))
                    .map(data -> data.replaceAll(".*?\"id\": \"(\\d+)\".*", "$1")))
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, last).mapToObj(Integer::toString).toList());
        }
    }

    private static EventReader reader(PlacardProcess placard) {
        EventReader reader = new EventReader(placard.address(), "member-token", "");
        Await.until("the beginning of the stream", () -> !reader.lastId().isEmpty());
        return reader;
    }

    private static String holder() {
        return database.query("SELECT holder FROM placard_relay WHERE name = 'feed'").get(0).get("holder").toString();
    }
}
