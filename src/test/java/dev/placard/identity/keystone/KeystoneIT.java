package dev.placard.identity.keystone;

import static dev.placard.identity.keystone.KeystoneRig.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.placard.core.Caller;
import dev.placard.core.Caller.Scope;
import dev.placard.core.ComputeException;
import dev.placard.identity.token.PresentedTokens;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real Keystone ({@link RealKeystone} says how it is found); Maven's profile {@code keystone} runs it. */
@Tag("keystone")
class KeystoneIT {

    @AutoClose
    private static RealKeystone real;
    private static String service;
    private static String member;

    @BeforeAll
    static void makeUsers() throws Exception {
        real = new RealKeystone();
        service = real.user("service", "service");
        member = real.user("member", "member");
        real.user("reader", "reader");
    }

    @Test
    void an_admin_a_member_and_a_reader_are_known() throws Exception {
        Keystone keystone = keystone();

        Caller admin = ask(keystone, real.adminToken()).orElseThrow();
        Caller ann = ask(keystone, projectToken("member")).orElseThrow();

        assertThat(admin.roles()).contains("admin");
        assertThat(ann.user()).isEqualTo(new Caller.User(member, real.userName("member"), new Caller.Domain("default", "Default")));
        assertThat(ann.scope()).isEqualTo(new Scope.Project(real.projectId(), real.projectName(), new Caller.Domain("default", "Default")));
        assertThat(ann.roles()).contains("member").doesNotContain("admin");
        assertThat(ann.expiresAt()).isAfter(Instant.now());
        assertThat(ann.isAdminProject()).isTrue();
        assertThat(ask(keystone, projectToken("reader")).orElseThrow().roles()).containsExactly("reader");
    }

    @Test
    void system_domain_and_unscoped_tokens_are_known() throws Exception {
        Keystone keystone = keystone();
        String user = real.user("wide");
        real.grantOnSystem(user, "reader");
        real.grantOnDomain(user, "reader");
        JsonObject system = Json.createObjectBuilder().add("system", Json.createObjectBuilder().add("all", true)).build();
        JsonObject domain = Json.createObjectBuilder().add("domain", Json.createObjectBuilder().add("id", "default")).build();

        assertThat(scope(keystone, real.token("wide", Optional.of(system)))).isEqualTo(new Scope.OfSystem("all"));
        assertThat(scope(keystone, real.token("wide", Optional.of(domain)))).isEqualTo(new Scope.OfDomain("default", "Default"));
        assertThat(scope(keystone, real.token("wide", Optional.empty()))).isEqualTo(new Scope.Unscoped());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gAAAAABnotatokenatall", "x", "0123456789abcdef0123456789abcdef", "%41", "a,b", "..", "\"'<>"})
    void what_is_no_token_is_refused(String text) {
        assertThat(ask(keystone(), text)).isEmpty();
    }

    @Test
    void the_longest_text_that_could_be_a_token_is_refused() {
        assertThat(ask(keystone(), "x".repeat(4096))).isEmpty();
    }

    @Test
    void a_revoked_token_is_refused() throws Exception {
        String token = projectToken("member");
        Keystone keystone = keystone();
        assertThat(ask(keystone, token)).isPresent();

        real.revoke(token);

        assertThat(ask(keystone(), token)).isEmpty();
    }

    @Test
    void an_expired_token_is_refused_unless_a_service_passes_it_on() throws Exception {
        Keystone keystone = keystone();
        String token = soonExpired(keystone);
        Instant patience = Instant.now().plus(Duration.ofMinutes(3));

        while (ask(keystone, token).isPresent() && Instant.now().isBefore(patience)) {
            Thread.onSpinWait();
        }

        assertThat(ask(keystone, token)).isEmpty();
        assertThat(ask(keystone, token, projectToken("member"))).isEmpty();
        assertThat(ask(keystone, token, projectToken("service")).orElseThrow().user().id()).isEqualTo(member);
    }

    @Test
    void an_application_credential_is_good_for_what_its_access_rules_cover() throws Exception {
        JsonObjectBuilder rule = Json.createObjectBuilder().add("service", "compute").add("method", "PUT")
                .add("path", "/v2.1/servers/*/metadata/{key}");
        String token = real.tokenIfGood(applicationCredential(Json.createObjectBuilder().add("name", "restricted")
                .add("access_rules", Json.createArrayBuilder().add(rule)))).orElseThrow();
        Keystone keystone = keystone();

        assertThat(ask(keystone, token)).isPresent();
        assertThat(keystone.validate(new PresentedTokens(token, Optional.empty(), "GET", KeystoneRig.PATH))).isEmpty();
        assertThat(keystone.validate(new PresentedTokens(token, Optional.empty(), "PUT", "/v2.1/servers/s1/metadata"))).isEmpty();
        assertThat(keystone.validate(new PresentedTokens(token, Optional.of(projectToken("service")), "GET", KeystoneRig.PATH)))
                .isPresent();
    }

    @Test
    void a_service_token_is_known_beside_the_users() throws Exception {
        Keystone keystone = keystone("service_token_roles_required", "true");
        String user = projectToken("member");

        assertThat(ask(keystone, user, projectToken("service")).orElseThrow().service().orElseThrow().roles()).contains("service");
        assertThat(ask(keystone, user, projectToken("reader"))).isEmpty();
        assertThat(ask(keystone, user, "gAAAAABnotatokenatall")).isEmpty();
    }

    @Test
    void placard_may_log_in_with_an_application_credential() throws Exception {
        JsonObject credential = real.applicationCredential(service, projectToken("service"),
                Json.createObjectBuilder().add("name", "own").add("expires_at", LocalDateTime.now(ZoneOffset.UTC).plusHours(1).toString()));
        String token = projectToken("member");

        assertThat(ask(keystone("application_credential_id", credential.getString("id"),
                "application_credential_secret", credential.getString("secret")), token)).isPresent();
        assertThat(ask(keystone("auth_type", "v3applicationcredential", "application_credential_name", "own",
                "application_credential_secret", credential.getString("secret")), token)).isPresent();
    }

    @Test
    void the_token_of_placard_itself_is_renewed_when_it_was_revoked() throws Exception {
        Keystone keystone = keystone();
        assertThat(ask(keystone, projectToken("member"))).isPresent();

        real.revokeAllOf("service", service);

        assertThat(ask(keystone, projectToken("member"))).isPresent();
    }

    @Test
    void a_wrong_password_or_a_service_user_without_the_role_is_503() throws Exception {
        String token = projectToken("member");

        assertThatThrownBy(() -> ask(keystone("password", "wrong"), token)).isInstanceOf(ComputeException.class);
        assertThatThrownBy(() -> ask(keystone("username", real.userName("reader")), token)).isInstanceOf(ComputeException.class);
    }

    /** A token that is good now; on a busy machine it takes some tries to get one before it expires. */
    private static String soonExpired(Keystone keystone) throws IOException, InterruptedException {
        for (Duration life = Duration.ofSeconds(4); life.toMinutes() < 2; life = life.multipliedBy(2)) {
            JsonObject credential = applicationCredential(Json.createObjectBuilder().add("name", "short " + life)
                    .add("expires_at", LocalDateTime.now(ZoneOffset.UTC).plus(life).toString()));
            Optional<String> token = real.tokenIfGood(credential).filter(good -> ask(keystone, good).isPresent());
            if (token.isPresent()) {
                return token.get();
            }
        }
        throw new AssertionError("Keystone takes more than a minute for a token");
    }

    private static Scope scope(Keystone keystone, String token) {
        return ask(keystone, token).orElseThrow().scope();
    }

    private static String projectToken(String user) throws IOException, InterruptedException {
        return real.token(user, real.project(real.projectName()));
    }

    private static JsonObject applicationCredential(JsonObjectBuilder content) throws IOException, InterruptedException {
        return real.applicationCredential(member, projectToken("member"), content);
    }

    private static Keystone keystone(String... options) {
        Stream<String> usual = Stream.of("username", real.userName("service"), "password", RealKeystone.USER_PASSWORD,
                "project_name", real.projectName(), "token_cache_time", "0");
        return Keystone.from(KeystoneRig.settings(real.url(), Stream.concat(usual, Stream.of(options)).toArray(String[]::new)),
                Clock.systemUTC());
    }
}
