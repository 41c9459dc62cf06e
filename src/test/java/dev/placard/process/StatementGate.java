package dev.placard.process;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** Stands between Placard and a MariaDB, and can keep a statement until it is let through. Statements have to come as text. */
public final class StatementGate implements AutoCloseable {

    private final URI behind;
    private final ServerSocket listener;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicReference<String> wanted = new AtomicReference<>("");
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    /**
     * Opens it, for all statements.
     *
     * @param address of the database, host and port
     */
    public StatementGate(String address) throws IOException {
        behind = URI.create("mariadb://" + address);
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    /** Where it takes connections: host and port. */
    public String address() {
        return "127.0.0.1:" + listener.getLocalPort();
    }

    /** Will keep the next statement, and only that one, in which this text is. */
    public void holdNext(String text) {
        wanted.set(text);
    }

    /** Comes back when that statement is kept here. */
    public void awaitHeld() {
        Await.until("a statement at the gate", () -> held.getCount() == 0);
    }

    /** Lets it through. */
    public void release() {
        released.countDown();
    }

    @Override
    public void close() throws IOException {
        release();
        listener.close();
        threads.shutdownNow();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                Socket server = new Socket(behind.getHost(), behind.getPort());
                threads.execute(() -> pump(client, server));
                threads.execute(() -> pump(server, client));
            } catch (IOException e) {
                // closed, or the database is away: whoever asks learns of it
            }
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[65536];
        try (from; to) {
            OutputStream out = to.getOutputStream();
            for (int read = from.getInputStream().read(buffer); read >= 0; read = from.getInputStream().read(buffer)) {
                pass(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
                out.write(buffer, 0, read);
            }
        } catch (IOException | InterruptedException e) {
            // the other direction closed both, or the test is over
        }
    }

    private void pass(String packet) throws InterruptedException {
        String text = wanted.get();
        if (!text.isEmpty() && packet.contains(text) && wanted.compareAndSet(text, "")) {
            held.countDown();
            released.await();
        }
    }
}
