package dev.placard.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.placard.config.DataSourceOptions;
import dev.placard.config.Option;
import dev.placard.config.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionCheckTest {

    private static final String NO_SOURCE = "nothing says who may call";

    @TempDir
    private Path directory;

    @Test
    void nothing_set_is_no_mistake() {
        assertThat(OptionCheck.mistakes(Settings.of(Map.of()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "quota.metadata_items = abc               | a whole number, at least -1",
        "quota.metadata_items = -2                | a whole number, at least -1",
        "api.max_version = 9                      | a microversion, 2.1 to 2.104",
        "api.max_version = 2.105                  | a microversion, 2.1 to 2.104",
        "api.max_limit = -1                       | a whole number, at least 0",
        "placard.servers = foo                    | register, off or auto",
        "placard.database = foo                   | own or nova",
        "placard.cells = both                     | one or all",
        "placard.console = maybe                  | true or false",
        "placard.console_logins = 0               | a whole number, at least 1",
        "placard.keystone_threads = 0             | a whole number, at least 1",
        "http.port = 0                            | a port, 1 to 65535",
        "db.url = mysql://db/nova                 | a JDBC URL",
        "db.driver = oracle                       | h2, mariadb or postgresql",
        "db.connections = 0                       | a whole number, at least 1",
        "keystone_authtoken.auth_url = garbage    | an address http://HOST or https://HOST",
        "keystone_authtoken.auth_url = https://keystone_api:5000 | an address http://HOST or https://HOST; with https the host's name has"
            + " no underscore",
        "keystone_authtoken.auth_url = http://keystone:70000 | an address http://HOST or https://HOST",
        "keystone_authtoken.www_authenticate_uri = keystone | an address http://HOST or https://HOST",
        "oslo_policy.opa_url = opa:8181            | an address http://HOST or https://HOST",
        "placard.remote_check_threads = 0          | a whole number, at least 1",
        "keystone_authtoken.http_connect_timeout = 0 | a number of seconds, more than 0",
        "keystone_authtoken.insecure = maybe      | true or false",
        "oslo_policy.enforce_scope = maybe        | true or false",
        "oslo_policy.remote_timeout = 0           | a number of seconds, more than 0",
        "oslo_policy.remote_content_type = xml    | application/x-www-form-urlencoded or application/json",
        "oslo_middleware.max_request_body_size = 1k | a whole number, at least 0",
        "placard.metrics.allow = example.org      | a list of addresses and ranges, such as 10.0.0.0/8,::1",
        "placard.metrics.allow = 10.0.0.0/33      | a list of addresses and ranges, such as 10.0.0.0/8,::1",
        "placard.request_log = xml                | text, json or off",
        "placard.stop_grace = -1                  | a number of seconds, at least 0",
        "cors.max_age = x                         | a whole number, at least 0",
    })
    void a_wrong_value_is_a_mistake_that_says_what_is_allowed(String option, String allowed) {
        String name = option.split(" = ")[0];
        assertThat(OptionCheck.mistakes(Settings.of(Map.of(name, option.split(" = ")[1])))).anySatisfy(mistake ->
                assertThat(mistake).startsWith(name + " (" + name + ") must be " + allowed));
    }

    @Test
    void a_host_may_have_an_underscore_without_https_and_where_only_clients_ask_it() {
        assertThat(OptionCheck.mistakes(Settings.of(Map.of("keystone_authtoken.auth_url", "http://keystone_api:5000",
                "keystone_authtoken.user_id", "u", "keystone_authtoken.password", "s",
                "keystone_authtoken.www_authenticate_uri", "https://keystone_public:5000")))).isEmpty();
    }

    @Test
    void all_mistakes_are_listed_at_once_and_none_twice() {
        assertThat(OptionCheck.mistakes(Settings.of(Map.of("quota.metadata_items", "abc", "api.max_version", "9",
                "placard.database", "foo", "tokens.file", directory.resolve("none.yaml").toString()))))
                .hasSize(4).anyMatch(mistake -> mistake.contains("none.yaml"));
    }

    @Test
    void a_range_of_versions_the_wrong_way_round_is_a_mistake() {
        assertThat(OptionCheck.mistakes(Settings.of(Map.of("api.min_version", "2.10", "api.max_version", "2.9"))))
                .containsExactly("api.min_version is higher than api.max_version");
    }

    @Test
    void the_example_callers_are_refused_on_any_other_database_or_with_half_a_keystone() {
        for (String option : Set.of("placard.database=nova", "db.url=jdbc:h2:mem:x", "keystone_authtoken.username=nova")) {
            assertThat(OptionCheck.mistakes(Settings.of(Map.of(option.split("=")[0], option.split("=")[1]))))
                    .singleElement().asString().contains(NO_SOURCE);
        }
    }

    @Test
    void all_cells_can_be_served_only_where_the_api_database_of_a_nova_says_which_one_a_server_is_in() {
        Map<String, String> whole = new HashMap<>(Map.of("placard.cells", "all", "placard.database", "nova",
                "api_db.url", "jdbc:mariadb://db/nova_api", "keystone_authtoken.auth_url", "http://keystone", "keystone_authtoken.user_id", "u",
                "keystone_authtoken.password", "s"));
        assertThat(OptionCheck.mistakes(Settings.of(whole))).isEmpty();
        Map<String, String> published = new HashMap<>(whole);
        published.putAll(Map.of("events.database", "placard", "events.jms.topic", "jms/events", "events.jms.connection_factory", "jms/factory"));
        assertThat(OptionCheck.mistakes(Settings.of(published)))
                .containsExactly("events.jms.topic needs placard.cells=one: the changes of several cells have no common order.");
        for (String option : Set.of("placard.database", "api_db.url")) {
            Map<String, String> half = new HashMap<>(whole);
            half.remove(option);
            assertThat(OptionCheck.mistakes(Settings.of(half)))
                    .containsExactly("placard.cells = all needs placard.database = nova, and api_db.url: the API database says which cell"
                            + " a server is in");
        }
    }

    @Test
    void options_of_the_events_must_fit_together() {
        assertThat(OptionCheck.mistakes(Settings.of(Map.of("events.instance_actions", "true"))))
                .containsExactly("events.instance_actions needs placard.database=nova: the table is Nova's.");
        assertThat(OptionCheck.mistakes(Settings.of(Map.of("events.jms.topic", "jms/events")))).containsExactly(
                "events.jms.connection_factory and events.jms.topic go together: both name something, or none does.");
        assertThat(OptionCheck.mistakes(Settings.of(Map.of("events.jms.topic", "jms/events", "events.jms.connection_factory", "jms/factory",
                "events.database", "none")))).containsExactly(
                        "events.jms.topic needs events.database: no change is recorded, so there are no events.");
    }

    @Test
    void no_secret_is_quoted() throws IOException {
        Path broken = Files.writeString(directory.resolve("tokens.yaml"), "- token: s3cret\n");
        assertThat(OptionCheck.mistakes(Settings.of(Map.of("tokens.file", broken.toString(), "db.password", "s3cret",
                "keystone_authtoken.password", "s3cret", "keystone_authtoken.auth_url", "https://s3cret_host")))).isNotEmpty()
                .noneMatch(mistake -> mistake.contains("s3cret"));
    }

    @Test
    void an_unknown_option_is_a_warning() {
        Settings settings = Settings.of(Map.of("quota.metdata_items", "1", "somebody.else", "1"));

        assertThat(OptionCheck.warnings(settings)).containsExactly("Placard knows no such option: quota.metdata_items");
        assertThat(OptionCheck.mistakes(settings)).isEmpty();
    }

    @Test
    void a_password_that_only_the_application_finds_in_a_file_does_not_reach_the_data_source() throws IOException {
        String file = Files.writeString(directory.resolve("secret"), "s3cret\n").toString();
        assertThat(DataSourceOptions.unread(Settings.of(Map.of("db.password_file", file)))).singleElement().asString()
                .contains("the file of db.password_file", "server.env").doesNotContain("s3cret");
        assertThat(DataSourceOptions.unread(Settings.of(Map.of("db.password", "s3cret")))).isEmpty();
    }

    @Test
    void the_list_has_every_option_of_the_code() throws ReflectiveOperationException {
        Set<String> declared = new HashSet<>();
        for (var type : new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.placard")) {
            for (JavaField field : type.getFields()) {
                if (field.getRawType().isEquivalentTo(Option.class)) {
                    var reflected = field.reflect();
                    reflected.setAccessible(true);
                    declared.add(((Option<?>) reflected.get(null)).name());
                }
            }
        }
        assertThat(AllOptions.LIST).extracting(option -> option.name()).doesNotHaveDuplicates().containsAll(declared);
    }

    @Test
    void the_page_on_configuration_has_a_row_for_every_option() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/configuration.md"));
        String keystone = Files.readString(Path.of("src/site/markdown/keystone.md"));
        assertThat(AllOptions.LIST).allSatisfy(option -> {
            if (option.section().equals("keystone_authtoken")) {
                assertThat(keystone).contains("`" + option.name().substring(option.name().indexOf('.') + 1) + "`");
            } else {
                assertThat(page).contains("\n" + row(option));
            }
        });
    }

    /** The beginning of a table's row; a long default is told in other words. */
    private static String row(Option<?> option) {
        String oldNames = option.oldNames().isEmpty() ? "" : " (`" + String.join("`, `", option.oldNames()) + "`)";
        String text = option.defaultText();
        return "| `" + option.name() + "`" + oldNames + (text.length() > 40 ? " | " : text.isEmpty() ? " | | " : " | `" + text + "` | ");
    }

    @Test
    void every_default_is_allowed() {
        assertThat(AllOptions.LIST).allSatisfy(option -> assertThat(option.parse().apply(option.defaultText())).isNotNull());
    }

    @Test
    void the_command_prints_what_is_in_force_and_no_secret() {
        Map<String, String> values = new HashMap<>(Map.of("db.url", "jdbc:mariadb://u:s3cret@db/nova?password=s3cret&x=1",
                "db.password", "s3cret", "keystone_authtoken.password", "s3cret", "quota.metadata_items", "abc"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        assertThat(CheckConfig.print(Settings.of(values), print(out), print(err))).isEqualTo(1);

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("db.url = jdbc:mariadb://***@db/nova?password=***&x=1  # db.url\n",
                "db.password = ***  # db.password\n", "api.max_version = 2.104  # default\n").doesNotContain("s3cret");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("error: quota.metadata_items", NO_SOURCE).doesNotContain("s3cret");
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
