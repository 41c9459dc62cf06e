package dev.placard.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server goes on writing while a test reads. */
class ServerLogsTest {

    @TempDir
    private Path server;

    @Test
    void a_character_that_is_half_written_is_another_one() throws IOException {
        Path log = Files.write(server.resolve("console.log"), new byte[] {'k', (byte) 0xc3});

        assertThat(ServerLogs.text(log)).startsWith("k");
    }

    @Test
    void a_file_that_is_gone_when_its_turn_has_come_is_empty() throws IOException {
        Path logs = Files.createDirectories(server.resolve("logs"));
        Files.writeString(logs.resolve("messages.log"), "said");
        Files.createSymbolicLink(logs.resolve("temporary.log"), logs.resolve("gone"));

        assertThat(ServerLogs.read(server, path -> true)).contains("said");
    }
}
