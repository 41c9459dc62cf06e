import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * PUTs at a fixed rate, whatever the answers take. A request's time counts from the moment it was due, so that one slow
 * answer shows in all requests that had to wait behind it. java OpenLoop.java HOST PORT TOKEN RATE SECONDS SERVERS
 */
public final class OpenLoop {

    private static final int CONNECTIONS = 32;
    private static final String REQUEST = "PUT /v2.1/servers/dec0de00-0001-4000-8000-%012d/metadata/k HTTP/1.1\r\nHost: placard\r\n"
            + "X-Auth-Token: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s";

    private final String[] args;
    private final double rate;
    private final long[] micros;
    private final AtomicLong next = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final long start = System.nanoTime();

    private OpenLoop(String[] args) {
        this.args = args;
        this.rate = Double.parseDouble(args[3]);
        this.micros = new long[(int) (rate * Integer.parseInt(args[4]))];
    }

    public static void main(String[] args) throws InterruptedException {
        new OpenLoop(args).run();
    }

    private void run() throws InterruptedException {
        Thread[] clients = new Thread[CONNECTIONS];
        for (int i = 0; i < clients.length; i++) {
            clients[i] = new Thread(this::work);
            clients[i].start();
        }
        for (Thread client : clients) {
            client.join();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        // the first tenth finds this program's own code cold
        long[] counted = Arrays.copyOfRange(micros, micros.length / 10, micros.length);
        Arrays.sort(counted);
        System.out.printf("rate=%.0f done=%.0f/s p50_ms=%.2f p99_ms=%.2f max_ms=%.2f non2xx=%d%n", rate, micros.length / seconds,
                at(counted, 0.5), at(counted, 0.99), at(counted, 1), refused.get());
    }

    private static double at(long[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, (int) (sorted.length * part))] / 1000.0;
    }

    private void work() {
        try (Socket socket = new Socket()) {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(args[0], Integer.parseInt(args[1])));
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (long n = next.getAndIncrement(); n < micros.length; n = next.getAndIncrement()) {
                long due = start + (long) (n * 1e9 / rate);
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                put(socket.getOutputStream());
                if (answer(in) / 100 != 2) {
                    refused.incrementAndGet();
                }
                micros[(int) n] = (System.nanoTime() - due) / 1000;
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void put(OutputStream out) throws IOException {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String body = "{\"meta\": {\"k\": \"v" + random.nextInt(1_000_000_000) + "\"}}";
        int server = random.nextInt(Integer.parseInt(args[5])) + 1;
        out.write(String.format(REQUEST, server, args[2], body.length(), body).getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads an answer to its end and gives its status. */
    private static int answer(InputStream in) throws IOException {
        int status = Integer.parseInt(line(in).split(" ")[1]);
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        in.skipNBytes(length);
        return status;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the server closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
