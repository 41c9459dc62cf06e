package dev.placard.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.fixture.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operators' tools out of the built WAR, with nothing but Java. */
class ToolsIT {

    private static final String UPDATE = "os_compute_api:server-metadata:update";

    @TempDir
    private Path home;

    @Test
    void the_sample_is_the_one_we_publish() throws Exception {
        assertThat(Path.of("src/site/resources/policy.yaml.sample")).hasContent(run(0, "policy-sample"));
    }

    @Test
    void a_policy_file_is_checked() throws Exception {
        Path policy = Files.writeString(home.resolve("policy.yaml"), "\"" + UPDATE + "\": \"role:auditor\"\n");
        assertThat(run(0, "policy-checker", "--policy", policy.toString(), "--roles", "auditor", "--rule", UPDATE))
                .isEqualTo("passed: " + UPDATE + "\n");
        assertThat(run(0, "policy-validator", "--policy", policy.toString())).isEmpty();
    }

    @Test
    void what_is_wrong_ends_with_a_code_of_its_own() throws Exception {
        Path policy = Files.writeString(home.resolve("policy.yaml"), "\"" + UPDATE + "\": [\n");
        assertThat(run(1, "policy-validator", "--policy", policy.toString())).startsWith(policy + ":2: ");
        assertThat(run(2, "policy-nothing")).startsWith("usage: ");
    }

    @Test
    void the_options_in_force_are_printed_with_their_places() throws Exception {
        Path serverXml = Files.writeString(home.resolve("server.xml"), "<server><variable name='keystone_authtoken.password' value='s3cret'/>"
                + "<variable name='keystone_authtoken.auth_url' defaultValue='garbage'/></server>");

        assertThat(run(0, "check-config")).contains("api.max_version = 2.104  # default\n");
        assertThat(run(1, "check-config", "--server-xml", serverXml.toString())).contains(
                "keystone_authtoken.auth_url = garbage  # the default of the variable keystone_authtoken.auth_url of server.xml\n",
                "error: keystone_authtoken.auth_url (the default of the variable keystone_authtoken.auth_url of server.xml) must be an address")
                .doesNotContain("s3cret");
        Files.writeString(serverXml, "<server><variable name='keystone_authtoken.auth_url' value='http://keystone'/>"
                + "<variable name='keystone_authtoken.user_id' value='nova'/><variable name='keystone_authtoken.password' value='s3cret'/></server>");
        assertThat(run(0, "check-config", "--server-xml", serverXml.toString())).doesNotContain("error: ", "s3cret");
        assertThat(run(2, "check-config", "--nothing")).startsWith("usage: ");
        assertThat(run(0, "events-schema", "--vendor", "mariadb")).startsWith("CREATE DATABASE IF NOT EXISTS placard;\n");
    }

    private static String run(int code, String... words) throws IOException, InterruptedException {
        List<String> command = Program.ofJdk("java", "-jar", System.getProperty("placard.war"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command);
        // what the build gives to the app server of the other tests
        builder.environment().keySet().removeAll(List.of("DB_URL", "HTTP_PORT", "TOKENS_FILE"));
        return Program.run(code, builder);
    }
}
