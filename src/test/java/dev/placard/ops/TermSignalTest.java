package dev.placard.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TermSignalTest {

    /** What runs in a JVM of its own: prints, is asked to stop, and ends as any JVM does. */
    static final class Stopped {

        private Stopped() { }

        public static void main(String[] arguments) throws Exception {
            TermSignal signal = new TermSignal(() -> System.out.println("first"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("then the JVM's hooks")));
            if (arguments[0].equals("leave")) {
                signal.leave();
            }
            new ProcessBuilder("kill", "-TERM", Long.toString(ProcessHandle.current().pid())).start();
            new CountDownLatch(1).await();
        }
    }

    @Test
    void what_is_to_be_done_is_done_before_the_jvm_stops() throws Exception {
        assertThat(run("stay")).isEqualTo("first\nthen the JVM's hooks\n");
    }

    @Test
    void who_left_is_not_told() throws Exception {
        assertThat(run("leave")).isEqualTo("then the JVM's hooks\n");
    }

    private static String run(String what) throws Exception {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Stopped.class.getName(), what).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(143);
        return printed;
    }
}
