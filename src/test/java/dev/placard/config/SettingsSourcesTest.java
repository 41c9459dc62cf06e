package dev.placard.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsSourcesTest {

    private static final Option<Integer> LIMIT = Option.integer("quota.metadata_items", 128);

    @TempDir
    private Path directory;
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, String> systemProperties = new HashMap<>();
    private final FakeConfig config = new FakeConfig();

    @BeforeEach
    void every_place_sets_the_limit() throws IOException {
        environment.put("QUOTA_METADATA_ITEMS", "1");
        systemProperties.put("quota.metadata_items", "2");
        config.put("quota.metadata_items", "3", 500);
        systemProperties.put("placard.nova_conf",
                Files.writeString(directory.resolve("nova.conf"), "[quota]\nmetadata_items = 4\n").toString());
    }

    @Test
    void the_environment_is_strongest() {
        assertThat(limit()).isEqualTo(1);
    }

    @Test
    void then_comes_the_system_property() {
        environment.clear();

        assertThat(limit()).isEqualTo(2);
    }

    @Test
    void then_comes_the_variable_of_server_xml() {
        environment.clear();
        systemProperties.remove("quota.metadata_items");

        assertThat(limit()).isEqualTo(3);
    }

    @Test
    void then_comes_nova_conf_which_is_stronger_than_a_default_in_server_xml() {
        environment.clear();
        systemProperties.remove("quota.metadata_items");
        config.put("quota.metadata_items", "5", 1);

        assertThat(limit()).isEqualTo(4);
    }

    @Test
    void then_comes_the_default_in_server_xml() {
        environment.clear();
        systemProperties.clear();
        config.put("quota.metadata_items", "5", 1);

        assertThat(limit()).isEqualTo(5);
        assertThat(settings().isSet(LIMIT)).isTrue();
    }

    @Test
    void at_last_comes_the_options_own_default() {
        environment.clear();
        systemProperties.clear();
        config.clear();

        assertThat(limit()).isEqualTo(128);
        assertThat(settings().isSet(LIMIT)).isFalse();
    }

    @Test
    void an_empty_text_is_as_good_as_none() {
        environment.put("QUOTA_METADATA_ITEMS", "");

        assertThat(limit()).isEqualTo(2);
    }

    @Test
    void the_nova_conf_may_be_named_by_a_default_in_server_xml() {
        String path = systemProperties.get("placard.nova_conf");
        environment.clear();
        systemProperties.clear();
        config.clear();
        config.put("placard.nova_conf", path, 1);

        assertThat(limit()).isEqualTo(4);
    }

    @Test
    void a_nova_conf_that_cannot_be_read_stops_the_start() {
        environment.put("PLACARD_NOVA_CONF", directory.resolve("none.conf").toString());

        assertThatThrownBy(this::settings).isInstanceOf(IllegalStateException.class).hasMessageContaining("none.conf");
    }

    @Test
    void what_the_shipped_server_xml_has_is_set_by_nobody() {
        config.put("db.user", "placard", 1);
        config.put("db.url", "jdbc:h2:file:/liberty/output/data/placard;LOCK_TIMEOUT=5000", 1);
        config.put("api_db.url", "", 1);

        assertThat(settings().isSet(Option.text("db.user", ""))).isFalse();
        assertThat(settings().isSet(DataSourceOptions.URL)).isFalse();
        assertThat(settings().isSet(DataSourceOptions.API_URL)).isFalse();
        assertThat(settings().get(DataSourceOptions.URL)).startsWith("jdbc:h2:file:");
    }

    @Test
    void anything_else_there_is_set() {
        config.put("db.url", "jdbc:h2:file:/elsewhere/data/placard;LOCK_TIMEOUT=5000", 1);
        config.put("api_db.url", "jdbc:mariadb://db/nova_api", 1);
        config.put("tokens.file", "/etc/tokens.yaml", 1);

        assertThat(settings().isSet(DataSourceOptions.URL)).isTrue();
        assertThat(settings().isSet(DataSourceOptions.API_URL)).isTrue();
        assertThat(settings().isSet(Option.text("tokens.file", ""))).isTrue();
    }

    @Test
    void a_secret_may_stand_in_a_file() throws IOException {
        Option<String> password = Option.text("db.password", "").secret();
        environment.put("DB_PASSWORD_FILE", Files.writeString(directory.resolve("secret"), " s3 cret\n").toString());

        assertThat(settings().get(password)).isEqualTo(" s3 cret");
        assertThat(settings().isSet(Option.text("db.password", ""))).as("what is no secret is read from no file").isFalse();
    }

    @Test
    void a_file_that_is_missing_or_a_secret_that_stands_twice_is_told_without_the_secret() {
        Option<String> password = Option.text("db.password", "").secret();
        environment.put("DB_PASSWORD_FILE", directory.resolve("none").toString());
        assertThatThrownBy(() -> settings().get(password)).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("DB_PASSWORD_FILE in the environment");

        environment.put("DB_PASSWORD", "s3cret");
        assertThatThrownBy(() -> settings().get(password)).hasMessageContaining("stands twice").message().doesNotContain("s3cret");
    }

    @Test
    void a_mistake_is_told_with_its_place_and_what_is_allowed() {
        environment.put("QUOTA_METADATA_ITEMS", "abc");
        assertThatThrownBy(this::limit)
                .hasMessage("quota.metadata_items (QUOTA_METADATA_ITEMS in the environment) must be a whole number").hasNoCause();
        environment.clear();
        systemProperties.put("quota.metadata_items", "abc");
        assertThatThrownBy(this::limit).hasMessageContaining("(the system property quota.metadata_items)");
        systemProperties.remove("quota.metadata_items");
        config.put("quota.metadata_items", "abc", 500);
        assertThatThrownBy(this::limit).hasMessageContaining("(the variable quota.metadata_items of server.xml)");
    }

    @Test
    void unknown_names_of_our_sections_are_found_but_not_in_a_nova_conf() throws IOException {
        Files.writeString(directory.resolve("nova.conf"), "[quota]\ncores = 4\n");
        environment.putAll(Map.of("QUOTA_ITEMS", "1", "DB_HOST", "of somebody else", "PLACARD_SERVICE_HOST", "10.0.0.1",
                "PLACARD_PORT_8774_TCP_ADDR", "10.0.0.1", "PLACARD_SERVER", "off"));
        systemProperties.putAll(Map.of("quota.metadata", "1", "http.proxyHost", "proxy"));
        config.put("quota.item", "1", 1);
        config.put("http.prt", "1", 500);
        config.put("quota.items", "as Liberty names QUOTA_ITEMS", 300);

        assertThat(settings().unknown(List.of(LIMIT, SettingsSources.NOVA_CONF, DataSourceOptions.HOST, DataSourceOptions.URL)))
                .containsExactly("PLACARD_SERVER in the environment", "QUOTA_ITEMS in the environment",
                        "the system property quota.metadata", "the variable http.prt of server.xml",
                        "the default of the variable quota.item of server.xml");
    }

    @Test
    void a_command_reads_the_variables_of_a_server_xml_itself() throws IOException {
        Path shipped = Path.of("server.xml");
        Path changed = Files.writeString(directory.resolve("server.xml"), "<server><variable name='quota.metadata_items' value='7'/>"
                + "<variable name='db.url' defaultValue='jdbc:mariadb://db/nova'/></server>");

        assertThat(SettingsSources.withoutServer(Optional.of(shipped)).isSet(DataSourceOptions.URL)).isFalse();
        assertThat(SettingsSources.withoutServer(Optional.of(changed)).get(LIMIT)).isEqualTo(7);
        assertThat(SettingsSources.withoutServer(Optional.of(changed)).find(DataSourceOptions.URL)).get()
                .hasToString("the default of the variable db.url of server.xml");
        assertThatThrownBy(() -> SettingsSources.withoutServer(Optional.of(Files.writeString(changed, "<server>"))))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("server.xml");
    }

    private int limit() {
        return settings().get(LIMIT);
    }

    private Settings settings() {
        ServerVariables variables = new ServerVariables(config, environment, systemProperties);
        return SettingsSources.of(environment, systemProperties, variables.values(), variables.defaults(),
                Shipped.texts(Optional.of("/liberty/output/")));
    }
}
