package dev.placard.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
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
    void then_comes_the_default_in_server_xml_which_nobody_set() {
        environment.clear();
        systemProperties.clear();
        config.put("quota.metadata_items", "5", 1);

        assertThat(limit()).isEqualTo(5);
        assertThat(settings().isSet(LIMIT)).isFalse();
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

    private int limit() {
        return settings().get(LIMIT);
    }

    private Settings settings() {
        return SettingsSources.of(environment, systemProperties::get, config);
    }
}
