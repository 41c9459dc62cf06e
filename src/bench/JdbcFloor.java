import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;

/**
 * The floor: the SQL of a PUT and of a GET over plain JDBC, with nothing around it.
 * java -cp DRIVER JdbcFloor.java URL USER PASSWORD put|list THREADS SECONDS SERVERS
 */
public final class JdbcFloor {

    private static final String TOUCH = "UPDATE instances SET updated_at = UTC_TIMESTAMP() WHERE uuid = ? AND deleted = 0";
    private static final String READ = "SELECT i.uuid, i.project_id, i.vm_state, i.locked, i.launched_at, m.id, m.`key`, m.value"
            + " FROM instances i LEFT JOIN instance_metadata m ON m.instance_uuid = i.uuid AND m.deleted = 0"
            + " WHERE i.uuid = ? AND i.deleted = 0 ORDER BY m.id";
    private static final String WRITE = "UPDATE instance_metadata SET value = ?, updated_at = UTC_TIMESTAMP() WHERE id = ?";

    private JdbcFloor() { }

    public static void main(String[] args) throws Exception {
        boolean isPut = args[3].equals("put");
        int threads = Integer.parseInt(args[4]);
        long nanos = Long.parseLong(args[5]) * 1_000_000_000L;
        int servers = Integer.parseInt(args[6]);
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
        System.out.printf("FLOOR op=%s threads=%d tps=%.1f%n", args[3], threads, done.sum() / ((System.nanoTime() - start) / 1e9));
    }

    private static void work(String[] args, boolean isPut, int servers, long end, LongAdder done) {
        try (Connection connection = DriverManager.getConnection(args[0], args[1], args[2])) {
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(!isPut);
            try (PreparedStatement touch = connection.prepareStatement(TOUCH);
                    PreparedStatement read = connection.prepareStatement(READ);
                    PreparedStatement write = connection.prepareStatement(WRITE)) {
                while (System.nanoTime() < end) {
                    String uuid = String.format("dec0de00-0001-4000-8000-%012d", ThreadLocalRandom.current().nextInt(servers) + 1);
                    if (isPut) {
                        touch.setString(1, uuid);
                        touch.executeUpdate();
                    }
                    long id = read(read, uuid);
                    if (isPut) {
                        write.setString(1, "v" + ThreadLocalRandom.current().nextInt(1_000_000_000));
                        write.setLong(2, id);
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

    private static long read(PreparedStatement read, String uuid) throws SQLException {
        long id = 0;
        read.setString(1, uuid);
        try (ResultSet rows = read.executeQuery()) {
            while (rows.next()) {
                id = "k".equals(rows.getString("key")) ? rows.getLong("id") : id;
                rows.getString("value");
            }
        }
        return id;
    }
}
