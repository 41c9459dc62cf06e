package dev.placard.identity.keystone;

import static dev.placard.identity.keystone.KeystoneRig.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.placard.core.Caller;
import dev.placard.core.Caller.Domain;
import dev.placard.core.Caller.Scope;
import dev.placard.core.ComputeException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeystoneTest {

    private static final Domain DEFAULT = new Domain("default", "Default");

    @AutoClose
    private KeystoneRig rig;

    @BeforeEach
    void start() throws IOException {
        rig = new KeystoneRig();
        rig.fake.knows("t", rig.member("ann"));
    }

    @Test
    void a_project_token_names_user_project_and_roles() {
        assertThat(ask(rig.keystone(), "t")).contains(new Caller(new Caller.User("ann-id", "ann", DEFAULT),
                new Scope.Project("demo-id", "demo", DEFAULT), List.of("member", "reader"), true,
                rig.clock.instant().plus(Duration.ofHours(1)), Optional.empty()));
        assertThat(rig.fake.lastQuery()).isEqualTo("nocatalog");
    }

    @Test
    void system_domain_and_unscoped_tokens_have_no_project() {
        Keystone keystone = rig.keystone();
        rig.fake.knows("system", TokenBody.of("ann", rig.clock.instant()).system().roles("admin"));
        rig.fake.knows("domain", TokenBody.of("ann", rig.clock.instant()).domain("people").roles("admin"));
        rig.fake.knows("unscoped", TokenBody.of("ann", rig.clock.instant()));

        assertThat(ask(keystone, "system").orElseThrow().scope()).isEqualTo(new Scope.OfSystem("all"));
        assertThat(ask(keystone, "domain").orElseThrow().scope()).isEqualTo(new Scope.OfDomain("people-id", "people"));
        assertThat(ask(keystone, "unscoped").orElseThrow().scope()).isEqualTo(new Scope.Unscoped());
        assertThat(ask(keystone, "unscoped").orElseThrow().roles()).isEmpty();
    }

    @Test
    void the_admin_project_is_told_apart_where_keystone_says_so() {
        rig.fake.knows("other", rig.member("ann").adminProject(false));

        assertThat(ask(rig.keystone(), "other").orElseThrow().isAdminProject()).isFalse();
    }

    @Test
    void an_unknown_token_is_refused_and_asked_for_again_some_seconds_later() {
        Keystone keystone = rig.keystone();

        assertThat(ask(keystone, "unknown")).isEmpty();
        rig.fake.knows("unknown", rig.member("bob"));
        rig.clock.advance(TokenFetcher.REFUSED_FOR.minusMillis(1));
        assertThat(ask(keystone, "unknown")).isEmpty();
        assertThat(rig.fake.validations()).isEqualTo(1);

        rig.clock.advance(Duration.ofMillis(1));
        assertThat(ask(keystone, "unknown")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "with space", "line\nbreak", "café", "tab\t-"})
    void what_cannot_be_a_token_is_refused_without_asking(String text) {
        assertThat(ask(rig.keystone(), text)).isEmpty();
        assertThat(rig.fake.logins()).isZero();
    }

    @Test
    void a_text_too_long_for_a_token_is_refused_without_asking() {
        assertThat(ask(rig.keystone(), "x".repeat(4097))).isEmpty();
        assertThat(rig.fake.logins()).isZero();
    }

    @Test
    void white_space_around_a_token_does_not_count() {
        assertThat(ask(rig.keystone(), " t ")).isPresent();
    }

    @Test
    void a_validated_token_is_believed_for_the_cache_time() {
        Keystone keystone = rig.keystone();
        ask(keystone, "t");
        rig.fake.forgets("t");

        rig.clock.advance(Duration.ofSeconds(299));
        assertThat(ask(keystone, "t")).isPresent();
        rig.clock.advance(Duration.ofSeconds(1));
        assertThat(ask(keystone, "t")).isEmpty();
    }

    @Test
    void a_token_is_never_believed_past_its_expiry() {
        Keystone keystone = rig.keystone();
        rig.fake.knows("short", TokenBody.of("ann", rig.clock.instant().plusSeconds(10)));
        assertThat(ask(keystone, "short")).isPresent();

        rig.clock.advance(Duration.ofSeconds(11));

        assertThat(ask(keystone, "short")).isEmpty();
    }

    @Test
    void an_expired_token_is_refused_even_where_keystone_thinks_it_good() {
        rig.fake.knows("short", TokenBody.of("ann", rig.clock.instant().minusSeconds(1)));
        rig.fake.hasAClockThatIsBehind(Duration.ofMinutes(1));

        assertThat(ask(rig.keystone(), "short")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1"})
    void the_cache_can_be_turned_off(String time) {
        Keystone keystone = rig.keystone("token_cache_time", time);

        ask(keystone, "t");
        ask(keystone, "t");

        assertThat(rig.fake.validations()).isEqualTo(2);
    }

    @Test
    void the_own_token_is_fetched_once_and_renewed_two_minutes_before_it_expires() {
        Keystone keystone = rig.keystone("token_cache_time", "0");
        ask(keystone, "t");
        rig.clock.advance(FakeKeystone.OWN_TOKEN_LIFE.minusSeconds(121));
        ask(keystone, "t");
        assertThat(rig.fake.logins()).isEqualTo(1);

        rig.clock.advance(Duration.ofSeconds(1));
        ask(keystone, "t");

        assertThat(rig.fake.logins()).isEqualTo(2);
    }

    @Test
    void the_own_token_is_renewed_when_keystone_does_not_accept_it_any_more() {
        Keystone keystone = rig.keystone("token_cache_time", "0");
        ask(keystone, "t");

        rig.fake.revokesTheTokensOfPlacard();

        assertThat(ask(keystone, "t")).isPresent();
        assertThat(rig.fake.logins()).isEqualTo(2);
    }

    @Test
    void a_wrong_password_of_placard_is_503_and_not_tried_at_every_request() {
        Keystone keystone = rig.keystone("password", "wrong");

        assertThatThrownBy(() -> ask(keystone, "t")).isInstanceOf(ComputeException.class).extracting("status").isEqualTo(503);
        assertThatThrownBy(() -> ask(keystone, "t")).isInstanceOf(ComputeException.class);
        assertThat(rig.fake.logins()).isEqualTo(1);

        rig.clock.advance(Duration.ofSeconds(5));
        assertThatThrownBy(() -> ask(keystone, "t")).isInstanceOf(ComputeException.class);
        assertThat(rig.fake.logins()).isEqualTo(2);
    }

    @Test
    void an_address_with_v3_and_slashes_is_the_same_keystone() {
        Keystone keystone = rig.keystone("auth_url", rig.fake.url() + "/v3/");

        assertThat(ask(keystone, "t")).isPresent();
    }
}
