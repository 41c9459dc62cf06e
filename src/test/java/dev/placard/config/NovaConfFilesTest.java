package dev.placard.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Old names, several files, nova.conf.d, auth_section: as oslo.config and keystoneauth read them. */
class NovaConfFilesTest {

    private static final Option<Integer> LIMIT = Option.integer("quota.metadata_items", 128).formerly("DEFAULT.quota_metadata_items");
    private static final Option<List<String>> DIRECTORIES = Option.multi("oslo_policy.policy_dirs", "policy.d").formerly("DEFAULT.policy_dirs");
    private static final Option<String> URL = Option.url("keystone_authtoken.auth_url", "").inSectionNamedBy("keystone_authtoken.auth_section");

    @TempDir
    private Path directory;

    @Test
    void an_old_name_counts_and_the_new_one_of_the_same_file_is_stronger() throws IOException {
        assertThat(read("[DEFAULT]\nquota_metadata_items = 5\n").get(LIMIT)).isEqualTo(5);
        assertThat(read("[quota]\nmetadata_items = 6\n[DEFAULT]\nquota_metadata_items = 5\n").get(LIMIT)).isEqualTo(6);
    }

    @Test
    void the_files_of_nova_conf_d_are_read_after_nova_conf_by_name() throws IOException {
        part("20-b.conf", "[quota]\nmetadata_items = 20\n");
        part("10-a.conf", "[quota]\nmetadata_items = 10\n");
        part(".hidden.conf", "[quota]\nmetadata_items = 99\n");
        part("zz.conf.bak", "this is no configuration");

        assertThat(read("[quota]\nmetadata_items = 1\n").get(LIMIT)).isEqualTo(20);
    }

    @Test
    void an_old_name_in_a_later_file_is_stronger_than_the_new_one_in_an_earlier() throws IOException {
        part("a.conf", "[DEFAULT]\nquota_metadata_items = 5\n");

        assertThat(read("[quota]\nmetadata_items = 6\n").get(LIMIT)).isEqualTo(5);
    }

    @Test
    void a_value_may_refer_to_another_file() throws IOException {
        part("a.conf", "[DEFAULT]\nmy_ip = 10.0.0.1\n");

        assertThat(read("[keystone_authtoken]\nauth_url = http://$my_ip:5000\n").get(URL)).isEqualTo("http://10.0.0.1:5000");
    }

    @Test
    void several_files_and_directories_may_be_named() throws IOException {
        Path first = write("first.conf", "[quota]\nmetadata_items = 1\n[keystone_authtoken]\nauth_url = http://first\n");
        Path parts = part("a.conf", "[quota]\nmetadata_items = 2\n").getParent();

        Settings settings = SettingsSources.of(Map.of("placard.nova_conf", first + ", " + parts));

        assertThat(settings.get(LIMIT)).isEqualTo(2);
        assertThat(settings.get(URL)).isEqualTo("http://first");
        assertThat(SettingsSources.directory(settings)).isEqualTo(directory);
    }

    @Test
    void every_line_of_a_repeated_option_counts_where_oslo_config_says_so() throws IOException {
        part("a.conf", "[oslo_policy]\npolicy_dirs = three\n");

        Settings settings = read("[oslo_policy]\npolicy_dirs = one\npolicy_dirs = two\n"
                + "[DEFAULT]\npolicy_dirs = zero\n[quota]\nmetadata_items = 1\nmetadata_items = 2\n");

        assertThat(settings.get(DIRECTORIES)).containsExactly("zero", "one", "two", "three");
        assertThat(settings.get(LIMIT)).isEqualTo(2);
    }

    @Test
    void the_login_may_stand_in_a_section_that_auth_section_names() throws IOException {
        Settings settings = read("[keystone_authtoken]\nauth_section = Keystone_Login\nauth_url = http://not-this\n"
                + "[keystone_login]\nauth_url = http://this\n");

        assertThat(settings.get(URL)).isEqualTo("http://this");
        assertThat(settings.find(URL).orElseThrow().place()).endsWith("nova.conf, line 5, [keystone_login] auth_url");
    }

    @Test
    void a_login_section_that_is_missing_leaves_the_login_unset_and_the_section_not() throws IOException {
        Settings settings = read("[keystone_authtoken]\nauth_section = keystone_login\n");

        assertThat(settings.isSet(URL)).isFalse();
        assertThat(settings.has("keystone_authtoken")).isTrue();
    }

    @Test
    void seconds_may_be_fractions() throws IOException {
        Option<java.time.Duration> time = Option.seconds("oslo_policy.remote_timeout", 60);

        assertThat(read("[oslo_policy]\nremote_timeout = 0.5\n").get(time)).hasMillis(500);
        assertThat(read("[oslo_policy]\nremote_timeout = 60\n").get(time)).hasSeconds(60);
        for (String wrong : List.of("NaN", "1e999", "0x1p3", "1s", "1d")) {
            assertThat(read("[oslo_policy]\nremote_timeout = " + wrong + "\n")).satisfies(settings ->
                    org.assertj.core.api.Assertions.assertThatThrownBy(() -> settings.get(time)).hasMessageContaining("line 2"));
        }
    }

    private Settings read(String text) throws IOException {
        return SettingsSources.of(Map.of("placard.nova_conf", write("nova.conf", text).toString()));
    }

    private Path part(String name, String text) throws IOException {
        Files.createDirectories(directory.resolve("nova.conf.d"));
        return write("nova.conf.d/" + name, text);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}
