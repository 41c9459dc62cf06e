package dev.placard.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command that prints the table of changes. */
class EventsSchemaTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void everything_is_made_in_the_database_that_is_named() {
        assertThat(run("events-schema", "--vendor", "mariadb", "--database", "audit")).isZero();
        assertThat(out.toString()).startsWith("CREATE DATABASE IF NOT EXISTS audit;\n").contains("CREATE TABLE audit.placard_metadata_change (")
                .doesNotContain(" ON placard_metadata_change");
    }

    @Test
    void on_postgresql_it_is_a_schema() {
        assertThat(run("events-schema", "--vendor=postgresql")).isZero();
        assertThat(out.toString()).startsWith("CREATE SCHEMA IF NOT EXISTS placard;\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"events-schema", "events-schema --vendor oracle", "events-schema --vendor mariadb --database a;b"})
    void a_wrong_command_line_is_told(String line) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(err.toString()).startsWith("usage: java -jar placard.war events-schema");
        assertThat(out.toString()).isEmpty();
    }

    private int run(String... arguments) {
        return EventsSchema.run(arguments, new PrintStream(out), new PrintStream(err));
    }
}
