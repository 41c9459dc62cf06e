package dev.placard.identity.keystone;

import static dev.placard.identity.keystone.KeystoneRig.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.placard.core.ComputeException;
import dev.placard.fixture.TestCertificates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeystoneTlsTest {

    @TempDir
    private static Path directory;
    private static TestCertificates certificates;

    private final SettableClock clock = new SettableClock();
    @AutoClose
    private FakeKeystone fake;

    @BeforeAll
    static void make() throws Exception {
        certificates = new TestCertificates(directory);
        certificates.make("ca", "EC", "-ext", "bc:c=ca:true");
        certificates.make("keystone", "EC", "-signer", "ca", "-ext", "san=ip:127.0.0.1");
        certificates.make("elsewhere", "EC", "-signer", "ca", "-ext", "san=dns:elsewhere.example");
        certificates.make("client", "EC", "-signer", "ca");
    }

    @Test
    void a_keystone_whose_authority_is_in_the_cafile_is_trusted() throws Exception {
        start("keystone", false);

        assertThat(ask(keystone("cafile", certificates.certificateFile("ca").toString()), "t")).isPresent();
    }

    @Test
    void a_keystone_of_an_unknown_authority_is_503_and_not_tried_again() throws Exception {
        start("keystone", false);

        Keystone stubborn = keystone("http_request_max_retries", "1000000");

        assertThatThrownBy(() -> CompletableFuture.supplyAsync(() -> ask(stubborn, "t")).get(1, TimeUnit.MINUTES))
                .hasCauseInstanceOf(ComputeException.class);
        assertThat(fake.logins()).isZero();
    }

    @Test
    void a_certificate_for_another_host_is_not_trusted() throws Exception {
        start("elsewhere", false);

        assertThatThrownBy(() -> ask(keystone("cafile", certificates.certificateFile("ca").toString()), "t"))
                .isInstanceOf(ComputeException.class);
    }

    @Test
    void insecure_takes_any_certificate() throws Exception {
        start("elsewhere", false);

        assertThat(ask(keystone("insecure", "true"), "t")).isPresent();
    }

    @Test
    void a_client_certificate_is_shown_where_keystone_wants_one() throws Exception {
        start("keystone", true);
        String ca = certificates.certificateFile("ca").toString();

        assertThatThrownBy(() -> ask(keystone("cafile", ca), "t")).isInstanceOf(ComputeException.class);
        assertThat(ask(keystone("cafile", ca, "certfile", certificates.certificateFile("client").toString(),
                "keyfile", certificates.keyFile("client").toString()), "t")).isPresent();
    }

    @Test
    void certificate_and_key_may_stand_in_one_file() throws Exception {
        start("keystone", true);
        Path both = Files.writeString(directory.resolve("both.pem"), Files.readString(certificates.keyFile("client"))
                + Files.readString(certificates.certificateFile("client")));

        assertThat(ask(keystone("cafile", certificates.certificateFile("ca").toString(), "certfile", both.toString()), "t"))
                .isPresent();
    }

    @Test
    void a_file_that_cannot_be_used_is_named() throws Exception {
        start("keystone", false);
        String empty = Files.writeString(directory.resolve("empty.pem"), "").toString();
        String client = certificates.certificateFile("client").toString();

        assertThatThrownBy(() -> keystone("cafile", directory.resolve("none.pem").toString()))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("none.pem");
        assertThatThrownBy(() -> keystone("cafile", empty))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("empty.pem");
        assertThatThrownBy(() -> keystone("certfile", client, "keyfile", empty))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("openssl pkcs8");
    }

    private void start(String certificate, boolean wantsClientCertificate) throws Exception {
        fake = FakeKeystone.start(clock, certificates.server(certificate, "ca"), wantsClientCertificate);
        fake.knows("t", TokenBody.of("ann", clock.instant().plusSeconds(60)).project("demo"));
    }

    private Keystone keystone(String... options) throws IOException {
        return Keystone.from(KeystoneRig.settings(fake.url(), options), Duration.ofMillis(1), clock);
    }
}
