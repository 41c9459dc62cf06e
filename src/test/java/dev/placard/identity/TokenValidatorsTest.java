package dev.placard.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.placard.config.Settings;
import dev.placard.identity.keystone.Keystone;
import dev.placard.identity.keystone.KeystoneOptions;
import dev.placard.identity.tokenfile.ExampleCallers;
import dev.placard.identity.tokenfile.TokenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenValidatorsTest {

    private static final Map<String, String> KEYSTONE = Map.of("keystone_authtoken.auth_url", "http://127.0.0.1:5000",
            "keystone_authtoken.user_id", "u", "keystone_authtoken.password", "s");

    @TempDir
    private Path directory;

    @Test
    void the_example_callers_are_known_where_nobody_sets_anything() {
        assertThat(TokenValidators.from(Settings.of(Map.of()))).isInstanceOf(ExampleCallers.class);
        assertThat(TokenValidators.isExample(Settings.of(Map.of()))).isTrue();
    }

    @Test
    void a_token_file_is_used_where_it_is_set() throws IOException {
        assertThat(TokenValidators.from(Settings.of(Map.of("tokens.file", tokens())))).isInstanceOf(TokenFile.class);
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

    @ParameterizedTest
    @ValueSource(strings = {"http_connect_timeout=0", "http_connect_timeout=-1", "http_request_max_retries=-1"})
    void nonsense_in_an_option_is_refused(String nonsense) {
        Map<String, String> values = new HashMap<>(KEYSTONE);
        values.put("keystone_authtoken." + nonsense.split("=")[0], nonsense.split("=")[1]);

        assertThatThrownBy(() -> TokenValidators.from(Settings.of(values))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"placard.database=nova", "db.url=jdbc:mariadb://db/placard", "api_db.url=jdbc:mariadb://db/nova_api",
        "cell0_db.url=jdbc:mariadb://db/nova_cell0", "keystone_authtoken.username=nova", "keystone_authtoken.auth_section=keystone_login"})
    void the_example_callers_are_refused_where_anything_says_that_this_is_no_trial(String option) {
        Settings settings = Settings.of(Map.of(option.split("=")[0], option.split("=")[1]));

        assertThat(TokenValidators.problem(settings)).hasValueSatisfying(
                problem -> assertThat(problem).contains("nothing says who may call").contains(option.split("[.]")[0]));
        assertThatThrownBy(() -> TokenValidators.from(settings)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_check_at_the_start_finds_what_making_the_validator_would() {
        assertThat(TokenValidators.problem(Settings.of(KEYSTONE))).isEmpty();
        assertThat(TokenValidators.problem(Settings.of(Map.of("keystone_authtoken.auth_url", "http://k:5000"))))
                .hasValueSatisfying(problem -> assertThat(problem).contains("username is missing"));
        assertThat(TokenValidators.problem(Settings.of(Map.of("tokens.file", directory.resolve("none").toString()))))
                .hasValueSatisfying(problem -> assertThat(problem).contains("none"));
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
