package dev.placard.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The options of the JVM that come with Placard, as the JVM itself understands them. */
class JvmOptionsTest {

    @Test
    void a_process_that_lacks_memory_ends() throws IOException, InterruptedException {
        assertThat(flags()).containsPattern("ExitOnOutOfMemoryError +:?= true");
    }

    @Test
    void who_runs_wildfly_is_told_the_option_too() throws IOException {
        assertThat(Files.readString(Path.of("src/site/markdown/wildfly.md"))).contains("-XX:+ExitOnOutOfMemoryError");
    }

    private static String flags() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
        Files.readAllLines(Path.of("src/main/liberty/config/jvm.options")).stream().filter(line -> line.startsWith("-")).forEach(command::add);
        command.addAll(List.of("-XX:+PrintFlagsFinal", "-version"));
        Process java = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(java.waitFor()).as(printed).isZero();
        return printed;
    }
}
