package dev.placard.policy.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.config.Settings;
import dev.placard.fixture.TestCertificates;
import dev.placard.policy.Callers;
import dev.placard.policy.Enforcer;
import dev.placard.policy.rule.ServerMetadataRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code https:} checks and the options remote_ssl_*. The keys are made anew for every run. */
class RemoteTlsTest {

    @TempDir
    private static Path home;

    private static TestCertificates certificates;
    private static SSLContext serversSide;

    @BeforeAll
    static void makeKeys() throws Exception {
        certificates = new TestCertificates(home);
        certificates.make("server", "RSA", "-ext", "san=ip:127.0.0.1");
        certificates.make("elsewhere", "RSA", "-ext", "san=dns:elsewhere.example");
        for (String algorithm : List.of("RSA", "EC", "Ed25519")) {
            certificates.make(algorithm, algorithm, "-ext", "san=dns:client.example");
        }
        serversSide = context("server");
    }

    @Test
    void by_default_every_server_is_trusted() throws Exception {
        assertThat(isAllowed(serversSide, false, Map.of())).isTrue();
        assertThat(isAllowed(context("elsewhere"), false, Map.of())).isTrue();
    }

    @Test
    void a_server_that_must_be_verified_is_refused_without_an_authority() throws Exception {
        assertThat(isAllowed(serversSide, false, Map.of("verify_server_crt", "true"))).isFalse();
    }

    @Test
    void a_server_is_verified_against_the_authorities_of_the_file() throws Exception {
        assertThat(isAllowed(serversSide, false, Map.of("verify_server_crt", "true", "ca_crt_file", certificate("server")))).isTrue();
        assertThat(isAllowed(serversSide, false, Map.of("verify_server_crt", "true", "ca_crt_file", certificate("RSA")))).isFalse();
    }

    @Test
    void a_certificate_for_another_name_is_refused() throws Exception {
        assertThat(isAllowed(context("elsewhere"), false,
                Map.of("verify_server_crt", "true", "ca_crt_file", certificate("elsewhere")))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "Ed25519"})
    void the_client_shows_its_certificate(String algorithm) throws Exception {
        assertThat(isAllowed(serversSide, true, Map.of("client_crt_file", certificate(algorithm), "client_key_file",
                certificates.keyFile(algorithm).toString()))).isTrue();
    }

    @Test
    void the_key_may_stand_in_the_certificates_file() throws Exception {
        Path both = Files.writeString(home.resolve("both.pem"),
                Files.readString(certificates.keyFile("EC")) + Files.readString(certificates.certificateFile("EC")));
        assertThat(isAllowed(serversSide, true, Map.of("client_crt_file", both.toString()))).isTrue();
    }

    @Test
    void an_rsa_key_may_be_written_the_old_way() throws Exception {
        assertThat(isAllowed(serversSide, true,
                Map.of("client_crt_file", certificate("RSA"), "client_key_file", certificates.oldKeyFile("RSA").toString()))).isTrue();
    }

    @Test
    void a_server_that_wants_a_certificate_denies_without() throws Exception {
        assertThat(isAllowed(serversSide, true, Map.of())).isFalse();
    }

    @Test
    void files_that_cannot_be_used_deny() throws Exception {
        assertThat(isAllowed(serversSide, false, Map.of("client_crt_file", home.resolve("nowhere").toString()))).isFalse();
        assertThat(isAllowed(serversSide, false, Map.of("client_crt_file", certificate("RSA")))).isFalse();
        assertThat(isAllowed(serversSide, false,
                Map.of("verify_server_crt", "true", "ca_crt_file", home.resolve("nowhere").toString()))).isFalse();
    }

    private static boolean isAllowed(SSLContext tls, boolean wantsClient, Map<String, String> options) throws IOException {
        try (RemotePolicy service = RemotePolicy.secured(tls, wantsClient)) {
            Path policy = Files.writeString(home.resolve("policy.yaml"),
                    "\"" + ServerMetadataRules.UPDATE + "\": \"https:" + service.host() + "\"\n");
            Map<String, String> settings = new HashMap<>(Map.of("oslo_policy.policy_file", policy.toString()));
            options.forEach((name, value) -> settings.put("oslo_policy.remote_ssl_" + name, value));
            return new Enforcer(Settings.of(settings)).current()
                    .of(Callers.inProject("demo")).allows(ServerMetadataRules.UPDATE, Map.of("project_id", "demo"));
        }
    }

    private static SSLContext context(String name) throws Exception {
        return certificates.server(name, "RSA", "EC", "Ed25519");
    }

    private static String certificate(String name) throws Exception {
        return certificates.certificateFile(name).toString();
    }
}
