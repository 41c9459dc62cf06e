package dev.placard.db.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultDatabaseTest {

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:file:/opt/wlp/usr/servers/placard/data/placard", "jdbc:h2:file:C:\\wildfly\\data\\placard",
        "jdbc:h2:file:/data/placard;LOCK_TIMEOUT=5000;TIME ZONE=UTC"})
    void the_file_of_server_xml_and_configure_cli_is_the_default_database(String url) {
        assertThat(DefaultDatabase.isDefault(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:mem:placard", "jdbc:h2:tcp://db/placard", "jdbc:h2:file:/data/tags", "jdbc:h2:file:/data/placard2",
        "jdbc:mariadb://db/placard", "jdbc:postgresql://db/jdbc:h2:file:/placard"})
    void any_other_database_is_not(String url) {
        assertThat(DefaultDatabase.isDefault(url)).isFalse();
    }
}
