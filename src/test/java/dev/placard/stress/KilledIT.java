package dev.placard.stress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.messaging.RemoteBroker;
import dev.placard.process.MariaDb;
import dev.placard.process.PlacardProcess;
import org.junit.jupiter.api.AfterAll;
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

    private static MariaDb database;
    private static Stage stage;
    private static Connections connections;

    @BeforeAll
    static void start() throws Exception {
        database = MariaDb.start(PlacardProcess.directory("mariadb"));
        stage = Stage.publishing(PlacardProcess.directory("placard"), database.database(), RemoteBroker.start());
        stage.tables().compareLikeNova();
        connections = new Connections(database.database());
    }

    @AfterAll
    static void stop() {
        stage.close();
        database.stop();
    }

    @Test
    void the_app_server_is_killed() throws Exception {
        Workload workload = stage.workload(Keys.SHARED);
        for (int kill = 1; kill <= Sizes.kills(); kill++) {
            workload.runUntilBroken(REQUESTS + kill, stage.placard()::kill);
            connections.awaitNone();
            workload.history().settle();
            stage.placard().start();
            workload.observe();
        }
        stage.requireAllIsWell(workload);
    }

    @Test
    void the_database_is_killed_and_placard_goes_on_when_it_is_back() throws Exception {
        Workload workload = stage.workload(Keys.OWN);
        for (int kill = 1; kill <= Sizes.kills(); kill++) {
            workload.runUntilBroken(REQUESTS + kill, database::kill);
            workload.history().settle();
            database.restart();
            stage.awaitAnswers();
            workload.observe();
        }
        stage.requireAllIsWell(workload);
    }

    /** After an unknown commit Placard repeats changes of one item; of the others the client learns that nobody knows. */
    @Test
    void connections_break_and_only_changes_of_the_map_are_left_unknown() throws Exception {
        Workload workload = stage.workload(Keys.OWN);
        for (int round = 1; round <= Sizes.kills(); round++) {
            connections.breakDuring(() -> stage.run(workload, REQUESTS));
            connections.awaitBroken();
            workload.history().settle();
            workload.observe();
        }
        stage.requireAllIsWell(workload);
        assertThat(workload.history().unknownRequests()).doesNotHaveAnyElementsOfTypes(Request.Update.class, Request.Delete.class);
    }
}
