package dev.placard.identity.keystone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.identity.keystone.FakeKeystone.Trouble;
import dev.placard.process.Await;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A Keystone that is slow, away, or knows restricted tokens, and a service behind the policy that is silent, asked by the threads
 * of an app server. The names of both have an underscore. A caller who is known gets 404.
 */
@Tag("process")
class SlowKeystoneIT {

    private static final int GARBAGE = 150;
    private static final String ITEMS = "/v2.1/servers/dec0de00-0004-4000-8000-000000000099/metadata/";
    private static final String QUOTAS = "/v2.1/os-quota-sets/demo";

    @AutoClose
    private static SlowPeers peers;
    private static FakeKeystone fake;

    @BeforeAll
    static void start() throws IOException {
        peers = new SlowPeers();
        fake = peers.keystone();
        fake.knows("ann", member("ann"));
        fake.knows("plain", member("plain").accessRules("compute GET " + ITEMS + "afoo"));
        fake.knows("accent", member("accent").accessRules("compute GET " + ITEMS + "%C3%A9"));
        fake.knows("cinder", member("cinder").roles("service"));
    }

    @Test
    void a_slow_keystone_stops_nobody_who_is_known() throws Exception {
        assertThat(status("ann", "k")).isEqualTo(404);
        fake.awaitRequests(fake.requestsSinceAwaited());
        fake.isIn(Trouble.SLOW);
        List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
        for (int i = 0; i < GARBAGE; i++) {
            asked.add(peers.ask(ITEMS + "k", "garbage-" + i));
        }
        fake.awaitRequests(SlowPeers.PLACES);

        assertThat(status("ann", "k")).isEqualTo(404);
        Await.until("all but a few to be turned away",
                () -> asked.stream().filter(CompletableFuture::isDone).count() == GARBAGE - SlowPeers.PLACES);
        assertThat(asked.stream().filter(CompletableFuture::isDone).map(CompletableFuture::join)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        });
        assertThat(status("ann", "k")).isEqualTo(404);

        fake.isIn(Trouble.NONE);
        assertThat(asked.stream().map(CompletableFuture::join).filter(answer -> answer.statusCode() == 401)).hasSize(SlowPeers.PLACES);
    }

    @Test
    void a_silent_service_behind_the_policy_stops_nobody_who_does_not_need_it() throws Exception {
        assertThat(status("ann", "k")).isEqualTo(404);
        List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
        for (int i = 0; i < GARBAGE; i++) {
            asked.add(peers.ask(QUOTAS, "ann"));
        }
        Await.until("all but a few to be denied",
                () -> asked.stream().filter(CompletableFuture::isDone).count() == GARBAGE - SlowPeers.PLACES);

        assertThat(peers.service().silences()).isEqualTo(SlowPeers.PLACES);
        assertThat(status("ann", "k")).isEqualTo(404);
        peers.service().close();
        assertThat(asked.stream().map(CompletableFuture::join)).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(403));
    }

    @Test
    void a_keystone_that_was_away_is_asked_again() throws Exception {
        assertThat(status("ann", "k")).isEqualTo(404);
        fake.goesDown();
        assertThat(status("new-one", "k")).isEqualTo(503);
        assertThat(status("ann", "k")).isEqualTo(404);

        fake.comesBack();

        fake.knows("later", member("later"));
        Await.until("Keystone to be asked again", () -> status("later", "k") == 404);
    }

    @Test
    void garbage_is_asked_about_once() throws Exception {
        assertThat(status("ann", "k")).isEqualTo(404);
        int before = fake.validations();

        for (int i = 0; i < 3; i++) {
            assertThat(status("rubbish", "k")).isEqualTo(401);
        }

        assertThat(fake.validations() - before).isEqualTo(1);
    }

    @Test
    void access_rules_are_compared_with_the_path_that_was_sent() throws Exception {
        assertThat(status("plain", "afoo")).isEqualTo(404);
        assertThat(status("plain", "a%66oo")).isEqualTo(404);
        assertThat(status("plain", "a%2566oo")).isEqualTo(401);
        assertThat(status("accent", "%C3%A9")).isEqualTo(404);
        assertThat(status("accent", "%c3%a9")).isEqualTo(404);
        assertThat(status("accent", "%25C3%25A9")).isEqualTo(401);
    }

    @Test
    void a_service_is_one_by_its_role() throws Exception {
        assertThat(status("plain", "other")).isEqualTo(401);
        assertThat(status("plain", "other", "X-Service-Token", "ann")).isEqualTo(401);
        assertThat(status("plain", "other", "X-Service-Token", "cinder")).isEqualTo(404);
    }

    @Test
    void neither_a_token_nor_a_password_stands_in_any_file_that_the_server_writes() throws Exception {
        assertThat(status("gAAAAsecret", "k")).isEqualTo(401);
        assertThat(status("ann", "k", "X-Service-Token", "gAAAAsecret")).isEqualTo(401);
        fake.isIn(Trouble.GARBAGE);
        assertThat(status("gAAAAsecret-2", "k")).isEqualTo(503);
        fake.isIn(Trouble.NONE);

        assertThat(peers.logs()).contains("Keystone").doesNotContain("gAAAAsecret", FakeKeystone.PASSWORD, "own-token-of-placard");
    }

    private static TokenBody member(String user) {
        return TokenBody.of(user, Instant.now().plus(Duration.ofHours(1))).project("demo").roles("member", "reader");
    }

    private static int status(String token, String key, String... headers) {
        return peers.status(ITEMS + key, token, headers);
    }
}
