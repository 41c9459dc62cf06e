package dev.placard.stress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.process.Await;
import dev.placard.process.GaleraCluster;
import dev.placard.process.HaProxy;
import dev.placard.process.PlacardProcess;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two Placards behind HAProxy on three nodes of Galera: whatever node dies under load, nothing that was acknowledged is lost. */
@Tag("galera")
class GaleraKilledIT {

    private static final int NODES = 3;
    private static final int REQUESTS = 800;
    private static final int EARLY = 200;

    private static GaleraCluster cluster;
    private static Stage stage;
    private static PlacardProcess second;
    private static HaProxy proxy;

    @BeforeAll
    static void start() throws Exception {
        cluster = GaleraCluster.start(NODES);
        stage = new Stage(PlacardProcess.directory("galera-1"), cluster.database(0));
        second = Stage.another(PlacardProcess.directory("galera-2"), cluster.database(1));
        second.start();
        proxy = HaProxy.start(PlacardProcess.directory("galera-proxy"), List.of(stage.placard().address(), second.address()),
                URI.create("http://127.0.0.1:9")); // no Nova answers in their place
        proxy.awaitUp("placard1");
        proxy.awaitUp("placard2");
        stage.askAt(proxy.address());
    }

    @AfterAll
    static void stop() throws Exception {
        proxy.stop();
        stage.close();
        second.stop();
        cluster.stop();
    }

    @Test
    void one_node_after_the_other_is_killed() throws Exception {
        stage.rounds(Keys.OWN, (workload, round) -> {
            int node = (round - 1) % NODES;
            int before = workload.history().size();
            CompletableFuture<Void> killing = CompletableFuture.runAsync(() -> {
                Await.until("some changes", () -> workload.history().size() > before + EARLY);
                cluster.kill(node);
            });
            stage.run(workload, REQUESTS);
            killing.join();
            settle(workload);
            workload.observe();
            cluster.restart(node);
            settle(workload);
        });
        // what was given up has a line of Placard's; Open Liberty would add a stack trace for each conflict
        assertThat(stage.placard().console()).doesNotContain("CNTR0020E", "J2CA0024E", "WTRN0075W");
    }

    @Test
    void all_nodes_are_killed_and_begin_anew() throws Exception {
        stage.rounds(Keys.OWN, (workload, round) -> {
            workload.runUntilBroken(REQUESTS + round, cluster::killAll);
            workload.history().settleAfterCrash();
            cluster.bootstrap();
            settle(workload);
        });
    }

    private static void settle(Workload workload) {
        proxy.awaitUp("placard1");
        proxy.awaitUp("placard2");
        stage.awaitAnswers();
        workload.history().settle();
    }
}
