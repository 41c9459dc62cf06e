package dev.placard.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    private static String run(int code, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
                System.getProperty("placard.war")));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isEqualTo(code);
        return printed;
    }
}
