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
    void aCharacterThatIsHalfWritten() throws IOException {
        Path log = Files.write(server.resolve("console.log"), new byte[] {'k', (byte) 0xc3});

        assertThat(ServerLogs.text(log)).startsWith("k");
    }

    @Test
    void aFileThatIsGoneWhenItsTurnHasCome() throws IOException {
        Path logs = Files.createDirectories(server.resolve("logs"));
        Files.writeString(logs.resolve("messages.log"), "said");
        Files.createSymbolicLink(logs.resolve("temporary.log"), logs.resolve("gone"));

        assertThat(ServerLogs.read(server, path -> true)).contains("said");
    }
}
