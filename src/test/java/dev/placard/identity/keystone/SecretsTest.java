package dev.placard.identity.keystone;

import static dev.placard.identity.keystone.KeystoneRig.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.placard.identity.keystone.FakeKeystone.Trouble;
import dev.placard.identity.token.PresentedTokens;
import dev.placard.identity.token.TokenHash;
import dev.placard.identity.tokenfile.TokenFile;
import dev.placard.process.Await;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Listens to every logger at every level, the JDK's HTTP client included, while everything goes wrong. */
class SecretsTest {

    private static final String TOKEN = "gAAAAAsecret-user-token";
    private static final String SERVICE_TOKEN = "gAAAAAsecret-service-token";
    private static final String[] SECRETS = {TOKEN, SERVICE_TOKEN, FakeKeystone.PASSWORD, "own-token-of-placard", "wrong-password"};

    private final Logger root = Logger.getLogger("");
    private final Level levelBefore = root.getLevel();
    private final Recorder recorder = new Recorder();
    private KeystoneRig rig;

    @BeforeEach
    void listen() throws IOException {
        rig = new KeystoneRig();
        recorder.setLevel(Level.ALL);
        root.setLevel(Level.ALL);
        root.addHandler(recorder);
    }

    @AfterEach
    void stop() {
        root.removeHandler(recorder);
        root.setLevel(levelBefore);
        rig.close();
    }

    @Test
    void no_log_and_no_exception_holds_a_token_or_a_password() throws IOException {
        rig.fake.knows(TOKEN, rig.member("ann"));
        rig.fake.knows(SERVICE_TOKEN, rig.member("bob"));
        Keystone keystone = rig.keystone("token_cache_time", "0", "http_connect_timeout", "1", "http_request_max_retries", "1");
        recorder.exception(catchThrowable(() -> ask(keystone, TOKEN, SERVICE_TOKEN)));
        recorder.exception(catchThrowable(() -> ask(keystone, TOKEN + "-unknown", SERVICE_TOKEN)));
        recorder.exception(catchThrowable(() -> ask(keystone, TOKEN, SERVICE_TOKEN + "-unknown")));
        recorder.exception(catchThrowable(() -> ask(keystone, TOKEN + "\r\nX-Evil: 1")));
        rig.fake.revokesTheTokensOfPlacard();
        recorder.exception(catchThrowable(() -> ask(keystone, TOKEN)));
        for (Trouble trouble : Trouble.values()) {
            rig.fake.isIn(trouble);
            recorder.exception(catchThrowable(() -> ask(keystone, TOKEN, SERVICE_TOKEN)));
            recorder.exception(catchThrowable(() -> ask(rig.keystone("http_connect_timeout", "1",
                    "http_request_max_retries", "0"), TOKEN)));
        }
        rig.fake.isIn(Trouble.NONE);
        recorder.exception(catchThrowable(() -> ask(rig.keystone("password", "wrong-password"), TOKEN)));
        rig.fake.goesDown();
        recorder.exception(catchThrowable(() -> ask(keystone, TOKEN)));

        assertThat(recorder.heard).hasSizeGreaterThan(20);
        assertThat(recorder.heard).allSatisfy(line -> assertThat(line).doesNotContain(SECRETS));
    }

    @Test
    void no_log_of_the_token_file_holds_a_token(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("tokens.yaml"), "- token: " + TOKEN + "\n  user: {id: u, name: n}\n");
        TokenFile tokens = TokenFile.at(file, rig.clock);

        for (String broken : new String[] {"- token: [" + TOKEN, "*" + TOKEN, "- {token: " + TOKEN + "}", TOKEN, "!" + TOKEN + "!x y"}) {
            long before = recorder.brokenFiles();
            Files.writeString(file, broken);
            Await.until("the file to be read", () -> {
                ask(tokens, TOKEN);
                return recorder.brokenFiles() > before;
            });
            recorder.heard.add(tokens.problem().orElseThrow());
        }

        assertThat(recorder.heard).hasSizeGreaterThan(9).allSatisfy(line -> assertThat(line).doesNotContain(SECRETS));
    }

    @Test
    void no_text_made_of_our_objects_holds_a_token() {
        assertThat(new PresentedTokens(TOKEN, Optional.of(SERVICE_TOKEN), "GET", "/v2.1/servers"))
                .hasToString("GET /v2.1/servers");
        assertThat(TokenHash.of(TOKEN)).asString().startsWith("{SHA256}").hasSize(20);
        assertThat(new KeystoneClient.Answer(201, Optional.of(TOKEN), TOKEN)).hasToString("status 201");
    }

    private static final class Recorder extends Handler {

        private final Queue<String> heard = new ConcurrentLinkedQueue<>();

        @Override
        public void publish(LogRecord heardNow) {
            heard.add(heardNow.getMessage() + Arrays.toString(heardNow.getParameters()));
            exception(heardNow.getThrown());
        }

        long brokenFiles() {
            return heard.stream().filter(line -> line.contains("tokens read before stay in force")).count();
        }

        void exception(Throwable thrown) {
            if (thrown != null) {
                StringWriter text = new StringWriter();
                thrown.printStackTrace(new PrintWriter(text));
                heard.add(text.toString());
            }
        }

        @Override
        public void flush() { }

        @Override
        public void close() { }
    }
}
