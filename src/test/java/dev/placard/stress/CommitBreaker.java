package dev.placard.stress;

import dev.placard.process.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Stands between Placard and a MariaDB, and can break the connection at a COMMIT. */
final class CommitBreaker implements AutoCloseable {

    /** When a connection breaks. */
    enum Moment {
        /** Not now. */
        NEVER,
        /** The database is never told of the COMMIT. */
        BEFORE,
        /** The database has carried it out, and its answer is lost. */
        AFTER,
        /** The database has carried it out, and no answer ever comes on a connection that stays open. */
        SILENT
    }

    /** What becomes of a packet. */
    private enum Fate {
        PASSED,
        DROPPED,
        BROKEN
    }

    // what the driver sends: three bytes length, one sequence number, the command COM_QUERY, the statement
    private static final int STATEMENT = 5;
    private static final String COMMIT = "COMMIT";

    private final Database database;
    private final URI behind;
    private final ServerSocket listener;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicReference<Moment> next = new AtomicReference<>(Moment.NEVER);

    CommitBreaker(Database database) throws IOException {
        this.database = database;
        this.behind = URI.create(database.url().substring("jdbc:".length()));
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    /** The database as seen from here, by a driver that waits a while for an answer, as operators are told. */
    Database database() {
        return new Database(database.url().replace(":" + behind.getPort() + "/", ":" + listener.getLocalPort() + "/")
                + (database.url().contains("?") ? "&" : "?") + "socketTimeout=3000", database.user(), database.password());
    }

    /** Breaks the connection of the next COMMIT. */
    void breakNext(Moment moment) {
        next.set(moment);
    }

    /** Whether that COMMIT has yet to come. */
    boolean isWaiting() {
        return next.get() != Moment.NEVER;
    }

    @Override
    public void close() throws IOException {
        listener.close();
        threads.shutdownNow();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Link link = new Link(listener.accept(), new Socket(behind.getHost(), behind.getPort()));
                threads.execute(link::ask);
                threads.execute(link::answer);
            } catch (IOException e) {
                // closed, or the database is away: whoever asks learns of it
            }
        }
    }

    private final class Link {

        private final Socket client;
        private final Socket server;
        private volatile Moment broken = Moment.NEVER;

        Link(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void ask() {
            pump(client, server, packet -> {
                if (packet.startsWith(COMMIT, STATEMENT)) {
                    broken = next.getAndSet(Moment.NEVER);
                }
                return broken == Moment.BEFORE ? Fate.BROKEN : Fate.PASSED;
            });
        }

        void answer() {
            pump(server, client, packet -> switch (broken) {
                case AFTER -> Fate.BROKEN;
                case SILENT -> Fate.DROPPED;
                default -> Fate.PASSED;
            });
        }

        private void pump(Socket from, Socket to, Function<String, Fate> judge) {
            byte[] buffer = new byte[65536];
            try (from; to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    Fate fate = judge.apply(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
                    if (fate == Fate.BROKEN) {
                        return;
                    }
                    if (fate == Fate.PASSED) {
                        out.write(buffer, 0, read);
                    }
                }
            } catch (IOException e) {
                // the other direction closed both
            }
        }
    }
}
