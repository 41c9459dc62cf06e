package dev.placard.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What lies in src/main/deploy is consistent in itself; whether HAProxy and systemd take it is tried by hand. */
class DeployFilesTest {

    private static final Path DEPLOY = Path.of("src/main/deploy");

    @Test
    void the_proxy_sends_metadata_to_placard_and_nothing_else() throws IOException {
        Matcher rule = Pattern.compile("acl metadata +path_reg (\\S+)").matcher(read("haproxy.cfg"));
        assertThat(rule.find()).isTrue();
        Pattern metadata = Pattern.compile(rule.group(1));
        String server = "/servers/8f1c5a2e-3d47-4b69-9e0a-6c2f1b7d4a51";
        assertThat(List.of("/v2.1" + server + "/metadata", "/v2" + server + "/metadata/k", "/v2.1/0a1b" + server + "/metadata/a%2Fb",
                "/compute/v2.1" + server + "/metadata", "/v2.1" + server + "/metadata/", "/v2.1" + server + "/metadata-history",
                "/v2.1/metadata-events", "/v2.1/0a1b/metadata-events")).allMatch(metadata.asPredicate());
        assertThat(List.of("/v2.1" + server, "/v2.1" + server + "/metadata/a/b", "/v2.1" + server + "/ips", "/v2.1/servers/metadata",
                "/v2.1/images/a/metadata", "/")).noneMatch(metadata.asPredicate());
    }

    @Test
    void the_manifests_probe_paths_that_exist_and_leave_time_to_drain() throws IOException {
        assertThat(new Yaml().loadAll(read("kubernetes.yaml"))).hasSize(4);
        assertThat(read("kubernetes.yaml")).contains("readinessProbe:\n            httpGet: {path: /healthcheck,",
                "livenessProbe:\n            httpGet: {path: /,", "{name: PLACARD_STOP_GRACE, value: \"5\"}");
        assertThat(read("Containerfile")).contains("PLACARD_STOP_GRACE=5");
        assertThat(read("placard.service")).contains("PLACARD_STOP_GRACE=5");
    }

    private static String read(String name) throws IOException {
        return Files.readString(DEPLOY.resolve(name));
    }
}
