package dev.placard.policy.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.config.Settings;
import dev.placard.policy.Callers;
import dev.placard.policy.Enforcer;
import dev.placard.policy.rule.ServerMetadataRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code https:} checks and the options remote_ssl_*. The keys are made anew for every run. */
class RemoteTlsTest {

    private static final char[] PASSWORD = "password".toCharArray();

    @TempDir
    private static Path home;

    private static SSLContext serversSide;

    @BeforeAll
    static void makeKeys() throws Exception {
        keytool("server", "RSA", "ip:127.0.0.1");
        keytool("elsewhere", "RSA", "dns:elsewhere.example");
        for (String algorithm : List.of("RSA", "EC", "Ed25519")) {
            keytool(algorithm, algorithm, "dns:client.example");
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
        assertThat(isAllowed(serversSide, false, Map.of("verify_server_crt", "true", "ca_crt_file", file("server.crt")))).isTrue();
        assertThat(isAllowed(serversSide, false, Map.of("verify_server_crt", "true", "ca_crt_file", file("RSA.crt")))).isFalse();
    }

    @Test
    void a_certificate_for_another_name_is_refused() throws Exception {
        assertThat(isAllowed(context("elsewhere"), false,
                Map.of("verify_server_crt", "true", "ca_crt_file", file("elsewhere.crt")))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "Ed25519"})
    void the_client_shows_its_certificate(String algorithm) throws Exception {
        assertThat(isAllowed(serversSide, true, Map.of("client_crt_file", file(algorithm + ".crt"), "client_key_file",
                file(algorithm + ".key")))).isTrue();
    }

    @Test
    void the_key_may_stand_in_the_certificates_file() throws Exception {
        Path both = Files.writeString(home.resolve("both.pem"),
                Files.readString(home.resolve("EC.key")) + Files.readString(home.resolve("EC.crt")));
        assertThat(isAllowed(serversSide, true, Map.of("client_crt_file", both.toString()))).isTrue();
    }

    @Test
    void an_rsa_key_may_be_written_the_old_way() throws Exception {
        byte[] pkcs8 = Base64.getMimeDecoder().decode(Files.readString(home.resolve("RSA.key")).replaceAll("-----.*-----", ""));
        Path old = write("old.key", "RSA PRIVATE KEY", Arrays.copyOfRange(pkcs8, 26, pkcs8.length));
        assertThat(isAllowed(serversSide, true,
                Map.of("client_crt_file", file("RSA.crt"), "client_key_file", old.toString()))).isTrue();
    }

    @Test
    void a_server_that_wants_a_certificate_denies_without() throws Exception {
        assertThat(isAllowed(serversSide, true, Map.of())).isFalse();
    }

    @Test
    void files_that_cannot_be_used_deny() throws Exception {
        assertThat(isAllowed(serversSide, false, Map.of("client_crt_file", file("nowhere")))).isFalse();
        assertThat(isAllowed(serversSide, false, Map.of("client_crt_file", file("RSA.crt")))).isFalse();
        assertThat(isAllowed(serversSide, false,
                Map.of("verify_server_crt", "true", "ca_crt_file", file("nowhere")))).isFalse();
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

    private static void keytool(String name, String algorithm, String alternative) throws Exception {
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
                "-alias", name, "-keyalg", algorithm, "-dname", "CN=" + name, "-ext", "san=" + alternative, "-validity", "2",
                "-keystore", file(name + ".p12"), "-storepass", new String(PASSWORD)).inheritIO().start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore store = store(name);
        write(name + ".crt", "CERTIFICATE", store.getCertificate(name).getEncoded());
        write(name + ".key", "PRIVATE KEY", ((PrivateKey) store.getKey(name, PASSWORD)).getEncoded());
    }

    private static SSLContext context(String name) throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store(name), PASSWORD);
        KeyStore clients = KeyStore.getInstance("PKCS12");
        clients.load(null, PASSWORD);
        for (String client : List.of("RSA", "EC", "Ed25519")) {
            clients.setCertificateEntry(client, store(client).getCertificate(client));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(clients);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore store(String name) throws Exception {
        return KeyStore.getInstance(home.resolve(name + ".p12").toFile(), PASSWORD);
    }

    private static Path write(String name, String label, byte[] content) throws IOException {
        return Files.writeString(home.resolve(name), "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder().encodeToString(content) + "\n-----END " + label + "-----\n");
    }

    private static String file(String name) {
        return home.resolve(name).toString();
    }
}
