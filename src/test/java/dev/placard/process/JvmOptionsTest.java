package dev.placard.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.fixture.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        List<String> command = Program.ofJdk("java");
        Files.readAllLines(Path.of("src/main/liberty/config/jvm.options")).stream().filter(line -> line.startsWith("-")).forEach(command::add);
        command.addAll(List.of("-XX:+PrintFlagsFinal", "-version"));
        return Program.run(0, new ProcessBuilder(command));
    }
}
