package dev.placard.stress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.messaging.RemoteBroker;
import dev.placard.process.Database;
import dev.placard.process.MariaDb;
import dev.placard.process.PlacardProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What dies under load takes nothing away that a client was told to be done, and nothing comes back; each change is in the history, in the
 * feed and on the topic.
 */
@Tag("once")
@Tag("process")
class KilledIT {

    private static final int REQUESTS = 400;

    private static MariaDb server;
    @AutoClose
    private static Stage stage;
    private static Connections connections;

    @BeforeAll
    static void start() throws Exception {
        server = MariaDb.shared();
        Database database = server.create("placard");
        stage = Stage.publishing(PlacardProcess.directory("killed"), database, RemoteBroker.start());
        stage.compareLikeNova();
        connections = new Connections(database);
    }

    @AfterEach
    void come_back() {
        server.restart();
    }

    @Test
    void the_app_server_is_killed() throws Exception {
        stage.rounds(Keys.SHARED, (workload, round) -> {
            workload.runUntilBroken(REQUESTS + round, stage.placard()::kill);
            connections.awaitNone();
            workload.history().settle();
            stage.placard().start();
        });
    }

    @Test
    void the_database_is_killed_and_placard_goes_on_when_it_is_back() throws Exception {
        stage.rounds(Keys.OWN, (workload, round) -> {
            workload.runUntilBroken(REQUESTS + round, server::kill);
            workload.history().settleAfterCrash();
            server.restart();
            stage.awaitAnswers();
        });
    }

    /** After an unknown commit Placard repeats changes of one item; of the others the client learns that nobody knows. */
    @Test
    void connections_break_and_only_changes_of_the_map_are_left_unknown() throws Exception {
        Workload workload = stage.rounds(Keys.OWN, (all, round) -> {
            connections.breakDuring(() -> stage.run(all, REQUESTS), all.history()::size);
            connections.awaitBroken();
            all.history().settle();
        });
        assertThat(workload.history().unknownRequests()).doesNotHaveAnyElementsOfTypes(Request.Update.class, Request.Delete.class);
    }
}
