package dev.placard.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What must not stand in the server.xml that everybody can read. */
class ServerXmlTest {

    @Test
    void the_keys_of_open_liberty_have_no_public_password() throws IOException {
        assertThat(Files.readString(Path.of("server.xml"))).doesNotContain("<ltpa").doesNotContain("<keyStore");
    }
}
