package dev.placard.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What must not stand in the server.xml that everybody can read. */
class ServerXmlTest {

    @Test
    void the_keys_of_open_liberty_have_no_public_password() throws IOException {
        String xml = Files.readString(Path.of("server.xml"));
        assertThat(xml).doesNotContain("<ltpa");
        // but for Java's own list of authorities, which holds no key
        assertThat(Pattern.compile("<keyStore[^>]*>").matcher(xml).results().map(MatchResult::group)).hasSize(1)
                .allMatch(store -> store.contains("location=\"${java.home}/lib/security/cacerts\""));
    }
}
