package dev.placard.stress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.process.Await;
import dev.placard.process.Database;
import dev.placard.process.MariaDb;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** The connections that others have to a database on MariaDB. */
final class Connections {

    // seldom enough that all attempts of one change hardly ever meet one, however slow the machine is
    private static final int OPERATIONS_BETWEEN_BREAKS = 10;
    private static final int MILLIS_BETWEEN_LOOKS = 5;

    private final Database database;
    private final Random random = new Random(1);
    private final Set<Long> broken = new TreeSet<>();
    private int next;

    Connections(Database database) {
        this.database = database;
    }

    /**
     * Breaks one connection after the other, whatever it is used for, while something runs.
     *
     * @param done how many operations are through
     */
    void breakDuring(Runnable work, IntSupplier done) throws Exception {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
        try {
            ScheduledFuture<?> breaking = thread.scheduleWithFixedDelay(() -> breakOneAfter(done.getAsInt()), 0, MILLIS_BETWEEN_LOOKS,
                    TimeUnit.MILLISECONDS);
            work.run();
            assertThat(breaking.isDone()).as("it could not go on").isFalse();
            breaking.cancel(false);
        } finally {
            thread.shutdown();
        }
        thread.awaitTermination(1, TimeUnit.MINUTES);
        assertThat(broken).isNotEmpty();
    }

    /** Waits until those that were broken are gone: until then a COMMIT may still be carried out. */
    void awaitBroken() {
        Await.until("the end of broken connections", () -> others().stream().noneMatch(broken::contains));
    }

    /** Waits until there are none: those whose owner was killed are gone when the last they asked for is done. */
    void awaitNone() {
        Await.until("the end of all connections", () -> others().isEmpty());
    }

    private void breakOneAfter(int done) {
        if (done >= next) {
            next = done + OPERATIONS_BETWEEN_BREAKS;
            breakOne();
        }
    }

    private void breakOne() {
        List<Long> all = others();
        if (!all.isEmpty()) {
            long one = all.get(random.nextInt(all.size()));
            try (Connection connection = database.connect()) {
                MariaDb.endConnection(connection, one);
                broken.add(one);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private List<Long> others() {
        return database.query("SELECT id FROM information_schema.processlist WHERE db = DATABASE() AND id <> CONNECTION_ID()").stream()
                .map(row -> ((Number) row.get("id")).longValue()).toList();
    }
}
