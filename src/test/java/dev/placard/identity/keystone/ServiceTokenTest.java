package dev.placard.identity.keystone;

import static dev.placard.identity.keystone.KeystoneRig.ask;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServiceTokenTest {

    @AutoClose
    private KeystoneRig rig;

    @BeforeEach
    void start() throws IOException {
        rig = new KeystoneRig();
        rig.fake.knows("user", rig.member("ann"));
        rig.fake.knows("expired", TokenBody.of("ann", rig.clock.instant().minusSeconds(1)).project("demo"));
        rig.fake.knows("service", rig.member("cinder").roles("service", "admin"));
        rig.fake.knows("plain", rig.member("bob"));
    }

    @Test
    void a_service_token_names_the_service_beside_the_user() {
        assertThat(ask(rig.keystone(), "user", "service")).hasValueSatisfying(caller -> {
            assertThat(caller.user().name()).isEqualTo("ann");
            assertThat(caller.service().orElseThrow().user().name()).isEqualTo("cinder");
            assertThat(caller.service().orElseThrow().roles()).containsExactly("service", "admin");
        });
    }

    @Test
    void a_bad_service_token_refuses_a_good_user_token() {
        Keystone keystone = rig.keystone();

        assertThat(ask(keystone, "user", "unknown")).isEmpty();
        assertThat(ask(keystone, "user", "expired")).isEmpty();
        assertThat(ask(keystone, "user")).isPresent();
    }

    @Test
    void a_good_service_token_does_not_stand_in_for_the_users() {
        Keystone keystone = rig.keystone();

        assertThat(ask(keystone, "unknown", "service")).isEmpty();
        assertThat(ask(keystone, "", "service")).isEmpty();
    }

    @Test
    void an_empty_service_token_is_none() {
        assertThat(ask(rig.keystone(), "user", "").orElseThrow().service()).isEmpty();
    }

    @Test
    void an_expired_user_token_is_let_in_by_a_service_and_by_nobody_else() {
        Keystone keystone = rig.keystone();

        assertThat(ask(keystone, "expired", "service")).isPresent();
        assertThat(rig.fake.lastQuery()).isEqualTo("nocatalog&allow_expired=1");
        assertThat(ask(keystone, "expired", "plain")).isEmpty();
        assertThat(ask(rig.keystone("service_token_roles_required", "false"), "expired", "plain")).isEmpty();
        assertThat(ask(keystone, "expired")).isEmpty();
    }

    @Test
    void a_user_token_that_expires_in_the_cache_is_still_let_in_by_a_service() {
        Keystone keystone = rig.keystone();
        rig.fake.knows("short", TokenBody.of("ann", rig.clock.instant().plusSeconds(10)).project("demo"));
        ask(keystone, "short");

        rig.clock.advance(Duration.ofSeconds(11));

        assertThat(ask(keystone, "short", "service")).isPresent();
        assertThat(ask(keystone, "short")).isEmpty();
    }

    @Test
    void a_service_token_without_a_service_role_is_refused_unless_the_operator_lets_it_in() {
        assertThat(ask(rig.keystone(), "user", "plain")).isEmpty();
        assertThat(ask(rig.keystone(), "user", "service")).isPresent();
        assertThat(ask(rig.keystone("service_token_roles_required", "false"), "user", "plain").orElseThrow().service()).isPresent();
    }

    @Test
    void the_roles_of_a_service_are_the_operators_choice() {
        Keystone keystone = rig.keystone("service_token_roles", "robot,member");

        assertThat(ask(keystone, "user", "plain")).isPresent();
        assertThat(ask(keystone, "user", "service")).isEmpty();
    }
}
