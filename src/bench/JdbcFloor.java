import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;

/**
 * The floor: the SQL of a PUT and of a GET over plain JDBC, with nothing around it.
 * java -cp DRIVER JdbcFloor.java URL USER PASSWORD put|list THREADS SECONDS SERVERS
 */
public final class JdbcFloor {

    // as the database's log shows them
    private static final String LIVE = " WHERE (((%s = ?) AND (%sdeleted = 0)) AND ((%shidden = 0) OR (%shidden IS NULL)))";
    private static final String TOUCH = "UPDATE instances SET updated_at = ?" + LIVE.formatted("uuid", "", "", "");
    private static final String FROM = " FROM instances t0 LEFT OUTER JOIN instance_metadata t1 ON ((t1.instance_uuid = t0.uuid)"
            + " AND (t1.deleted = 0))" + LIVE.formatted("t0.uuid", "t0.", "t0.", "t0.") + " ORDER BY t1.ID";
    private static final String READ = "SELECT t0.uuid, t0.deleted, t0.hidden, t0.launched_at, t0.locked, t0.project_id,"
            + " t0.updated_at, t0.user_id, t0.vm_state, t1.ID, t1.deleted, t1.deleted_at, t1.instance_uuid, t1.`key`,"
            + " t1.updated_at, t1.`value`" + FROM;
    private static final String LIST = "SELECT t0.uuid, t1.ID, t1.`key`, t1.`value`" + FROM;
    private static final String WRITE = "UPDATE instance_metadata SET `value` = ?, updated_at = ? WHERE (ID = ?)";
    // as after a change; the items are compared with a text that they never are
    private static final String RECORD = "INSERT INTO placard_metadata_change (server_id, revision, project_id, user_id, request_id,"
            + " global_request_id, action, changed_at, changes, items) SELECT latest.server_id, latest.revision + 1,"
            + " 'd0d0d0d0d0d04d0d8d0dd0d0d0d0d0d0', 'u', 'req-00000000-0000-4000-8000-000000000000', '', 'update', ?,"
            + " '[{\"key\": \"k\", \"old\": \"v\", \"new\": \"w\"}]', '{\"env\": \"v\", \"k\": \"v\", \"owner\": \"v\"}'"
            + " FROM placard_metadata_change latest WHERE latest.server_id = ? AND latest.items <> ? AND latest.revision ="
            + " (SELECT MAX(revision) FROM placard_metadata_change WHERE server_id = ?)";
    private static final long WARM_NANOS = 5_000_000_000L;

    private JdbcFloor() { }

    public static void main(String[] args) throws Exception {
        boolean isPut = args[3].equals("put");
        int threads = Integer.parseInt(args[4]);
        long nanos = Long.parseLong(args[5]) * 1_000_000_000L;
        int servers = Integer.parseInt(args[6]);
        run(args, isPut, servers, threads, WARM_NANOS); // without the JIT it would be no floor
        System.out.printf("op=%s threads=%d tps=%.1f%n", args[3], threads, run(args, isPut, servers, threads, nanos));
    }

    private static double run(String[] args, boolean isPut, int servers, int threads, long nanos) throws InterruptedException {
        LongAdder done = new LongAdder();
        Thread[] clients = new Thread[threads];
        long start = System.nanoTime();
        for (int i = 0; i < threads; i++) {
            clients[i] = new Thread(() -> work(args, isPut, servers, start + nanos, done));
            clients[i].start();
        }
        for (Thread client : clients) {
            client.join();
        }
        return done.sum() / ((System.nanoTime() - start) / 1e9);
    }

    private static void work(String[] args, boolean isPut, int servers, long end, LongAdder done) {
        try (Connection connection = DriverManager.getConnection(args[0], args[1], args[2])) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(!isPut);
            try (PreparedStatement touch = connection.prepareStatement(TOUCH);
                    PreparedStatement read = connection.prepareStatement(isPut ? READ : LIST);
                    PreparedStatement record = connection.prepareStatement(RECORD);
                    PreparedStatement write = connection.prepareStatement(WRITE)) {
                while (System.nanoTime() < end) {
                    String uuid = String.format("dec0de00-0001-4000-8000-%012d", ThreadLocalRandom.current().nextInt(servers) + 1);
                    if (isPut) {
                        touch.setObject(1, LocalDateTime.now(ZoneOffset.UTC));
                        touch.setString(2, uuid);
                        touch.executeUpdate();
                    }
                    long id = read(read, uuid);
                    if (isPut) {
                        record(record, uuid);
                        write.setString(1, "v" + ThreadLocalRandom.current().nextInt(1_000_000_000));
                        write.setObject(2, LocalDateTime.now(ZoneOffset.UTC));
                        write.setLong(3, id);
                        write.executeUpdate();
                        connection.commit();
                    }
                    done.increment();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void record(PreparedStatement record, String uuid) throws SQLException {
        record.setObject(1, LocalDateTime.now(ZoneOffset.UTC));
        record.setString(2, uuid);
        record.setString(3, "{\"env\": \"v\", \"k\": \"w\", \"owner\": \"v\"}");
        record.setString(4, uuid);
        if (record.executeUpdate() != 1) {
            throw new SQLException("there must have been PUTs before");
        }
    }

    private static long read(PreparedStatement read, String uuid) throws SQLException {
        long id = 0;
        read.setString(1, uuid);
        try (ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                id = "k".equals(rows.getString("key")) ? rows.getLong("ID") : id;
                rows.getString("value");
            }
        }
        return id;
    }
}
