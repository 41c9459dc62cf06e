package dev.placard.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.placard.ground.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenValidatorsTest {

    private static final Map<String, String> KEYSTONE = Map.of("keystone_authtoken.auth_url", "http://127.0.0.1:5000",
            "keystone_authtoken.user_id", "u", "keystone_authtoken.password", "s");

    @TempDir
    private Path directory;

    @Test
    void the_example_callers_are_known_where_nobody_sets_anything() {
        assertThat(TokenValidators.from(Settings.of(Map.of()))).isInstanceOfSatisfying(TokenFile.class,
                tokens -> assertThat(tokens.isExample()).isTrue());
    }

    @Test
    void a_token_file_is_used_where_it_is_set() throws IOException {
        assertThat(TokenValidators.from(Settings.of(Map.of("tokens.file", tokens())))).isInstanceOfSatisfying(
                TokenFile.class, tokens -> assertThat(tokens.isExample()).isFalse());
    }

    @Test
    void keystone_is_used_where_its_address_is_set_and_need_not_be_there_yet() {
        assertThat(TokenValidators.from(Settings.of(KEYSTONE))).isInstanceOf(Keystone.class);
    }

    @Test
    void two_sources_of_identity_are_refused() throws IOException {
        Map<String, String> both = new HashMap<>(KEYSTONE);
        both.put("tokens.file", tokens());

        assertThatThrownBy(() -> TokenValidators.from(Settings.of(both))).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Both keystone_authtoken.auth_url and tokens.file are set");
    }

    @Test
    void nonsense_in_an_option_stops_the_start() {
        for (String nonsense : new String[] {"http_connect_timeout=0", "http_connect_timeout=-1", "http_request_max_retries=-1"}) {
            Map<String, String> values = new HashMap<>(KEYSTONE);
            values.put("keystone_authtoken." + nonsense.split("=")[0], nonsense.split("=")[1]);

            assertThatThrownBy(() -> TokenValidators.from(Settings.of(values))).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_401_names_the_public_address_of_keystone() {
        assertThat(KeystoneOptions.wwwAuthenticateUri(Settings.of(Map.of()))).isEmpty();
        assertThat(KeystoneOptions.wwwAuthenticateUri(Settings.of(KEYSTONE))).contains("http://127.0.0.1:5000");
        assertThat(KeystoneOptions.wwwAuthenticateUri(Settings.of(Map.of("keystone_authtoken.auth_uri", "http://old"))))
                .contains("http://old");
        assertThat(KeystoneOptions.wwwAuthenticateUri(Settings.of(Map.of("keystone_authtoken.auth_uri", "http://old",
                "keystone_authtoken.www_authenticate_uri", "http://new")))).contains("http://new");
    }

    private String tokens() throws IOException {
        return Files.writeString(directory.resolve("tokens.yaml"), "- token: t\n  user: {id: u, name: n}\n").toString();
    }
}
