package dev.placard.identity.tokenfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.placard.core.Caller;
import dev.placard.core.Caller.Domain;
import dev.placard.core.Caller.Scope;
import dev.placard.core.FilesAtRest;
import dev.placard.identity.token.PresentedTokens;
import dev.placard.process.Await;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenFileTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    private static final String USER = "user: {id: u1, name: ann}";
    private static final String ANN = "- token: anns-secret\n  " + USER + "\n";

    @TempDir
    private Path directory;

    @Test
    void the_example_knows_an_admin_a_member_and_a_reader() {
        TokenFile example = TokenFile.example(CLOCK);

        assertThat(example.problem()).isEmpty();
        assertThat(find(example, "admin-token").roles()).containsExactly("admin", "member", "reader");
        assertThat(find(example, "member-token").projectId()).contains("d0d0d0d0d0d04d0d8d0dd0d0d0d0d0d0");
        assertThat(find(example, "reader-token").roles()).containsExactly("reader");
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin-token", "member-token", "reader-token"})
    void ids_in_the_example_look_as_keystones_do(String token) {
        Caller caller = find(TokenFile.example(CLOCK), token);

        assertThat(caller.user().id()).matches("[0-9a-f]{32}");
        assertThat(caller.projectId().orElseThrow()).matches("[0-9a-f]{32}");
    }

    @Test
    void every_field_of_an_entry_reaches_the_caller() throws IOException {
        TokenFile tokens = file("""
                - token: t
                  user: {id: u1, name: ann, domain: {id: d1, name: people}}
                  project: {id: p1, name: demo, domain: {id: d2, name: work}}
                  roles: [member, reader]
                  is_admin_project: false
                  expires_at: 2026-06-01T00:00:00Z
                """);

        assertThat(find(tokens, "t")).isEqualTo(new Caller(new Caller.User("u1", "ann", new Domain("d1", "people")),
                new Scope.Project("p1", "demo", new Domain("d2", "work")), java.util.List.of("member", "reader"), false,
                Instant.parse("2026-06-01T00:00:00Z"), Optional.empty()));
    }

    @Test
    void an_entry_may_have_a_domain_or_system_scope_or_none() throws IOException {
        TokenFile tokens = file("- token: d\n  " + USER + "\n  domain: {id: d1, name: people}\n"
                + "- token: s\n  " + USER + "\n  system_scope: all\n- token: u\n  " + USER + "\n");

        assertThat(find(tokens, "d").scope()).isEqualTo(new Scope.OfDomain("d1", "people"));
        assertThat(find(tokens, "s").scope()).isEqualTo(new Scope.OfSystem("all"));
        assertThat(find(tokens, "u").scope()).isEqualTo(new Scope.Unscoped());
        assertThat(find(tokens, "u").user().domain()).isEqualTo(new Domain("default", "Default"));
    }

    @Test
    void an_unknown_missing_or_expired_token_is_refused() throws IOException {
        TokenFile tokens = file(ANN + "  expires_at: 2025-12-31T23:59:59Z\n");

        assertThat(tokens.validate(showing("anns-secret"))).isEmpty();
        assertThat(tokens.validate(showing("somebody-else"))).isEmpty();
        assertThat(tokens.validate(showing(""))).isEmpty();
    }

    @Test
    void a_service_token_names_the_service_and_must_be_valid() {
        TokenFile example = TokenFile.example(CLOCK);

        assertThat(example.validate(showing("member-token", "admin-token")).orElseThrow().service())
                .hasValueSatisfying(service -> assertThat(service.user().name()).isEqualTo("admin"));
        assertThat(example.validate(showing("member-token", "unknown"))).isEmpty();
        assertThat(example.validate(showing("member-token", " ")).orElseThrow().service()).isEmpty();
    }

    @Test
    void a_changed_file_is_read_again() throws IOException {
        TokenFile tokens = file(ANN);

        write(ANN.replace("anns-secret", "anns-new-secret"));

        Await.until("the new token", () -> tokens.validate(showing("anns-new-secret")).isPresent());
        assertThat(tokens.validate(showing("anns-secret"))).isEmpty();
        assertThat(find(tokens, "anns-new-secret").user().name()).isEqualTo("ann");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "- token: [", "nobody"})
    void a_file_that_breaks_leaves_the_tokens_read_before_in_force(String broken) throws IOException {
        TokenFile tokens = file(ANN);

        write(broken);

        Await.until("the problem", () -> tokens.problem().isPresent());
        assertThat(find(tokens, "anns-secret").user().name()).isEqualTo("ann");
        assertThat(tokens.problem().orElseThrow()).contains("tokens.yaml");

        write(ANN + "  roles: [reader]\n");

        Await.until("no problem", () -> tokens.problem().isEmpty());
        assertThat(find(tokens, "anns-secret").roles()).containsExactly("reader");
    }

    @Test
    void a_file_that_disappears_leaves_the_tokens_read_before_in_force() throws IOException {
        TokenFile tokens = file(ANN);

        Files.delete(directory.resolve("tokens.yaml"));

        Await.until("the problem", () -> tokens.problem().isPresent());
        assertThat(find(tokens, "anns-secret").user().name()).isEqualTo("ann");
    }

    @Test
    void a_file_that_is_being_written_is_not_believed() throws IOException {
        TokenFile tokens = file(ANN);

        Path file = write(ANN.replace("anns-secret", "bobs-secret"));
        for (long end = System.nanoTime() + FilesAtRest.REST.multipliedBy(5).toNanos(); System.nanoTime() < end;) {
            Files.writeString(file, "# more is to come\n", StandardOpenOption.APPEND);
            // a date ahead of our clock, as a file server may give, is no reason to believe it either
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().plus(Duration.ofHours(1))));
            assertThat(tokens.validate(showing("bobs-secret"))).isEmpty();
            assertThat(tokens.validate(showing("anns-secret"))).isPresent();
        }

        Await.until("the new token", () -> tokens.validate(showing("bobs-secret")).isPresent());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "projct: {id: p}            | line 3: an unknown field; known here are token, user, project",
        "project: {id: p}           | line 3: name is missing",
        "project: demo              | line 3: fields (name: value) are expected here",
        "roles: reader              | line 3: roles is a list: [a, b]",
        "expires_at: tomorrow       | line 3: a time is written as 2030-12-31T23:59:59Z",
        "is_admin_project: perhaps  | line 3: it is either true or false",
        "user: {id: u, name: b}     | line 3: this field is no plain name, or stands here twice",
        "system_scope: ''           | line 3: system_scope needs a text",
        "roles: [                   | line 4: this is not valid YAML",
    })
    void a_mistake_is_told_with_its_line_and_without_a_token(String line, String sentence) {
        assertThatThrownBy(() -> file(ANN + "  " + line + "\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("tokens.yaml, " + sentence)
                .message().doesNotContain("anns-secret");
    }

    @Test
    void two_scopes_or_two_entries_of_one_token_are_mistakes() {
        assertThatThrownBy(() -> file(ANN + "  project: {id: p, name: n}\n  system_scope: all\n"))
                .hasMessageContaining("line 4: a token has one scope, and this entry has project and system_scope");
        assertThatThrownBy(() -> file(ANN + ANN)).hasMessageContaining("line 3: another entry has the same token");
    }

    @Test
    void a_file_that_is_missing_or_no_utf_8_stops_the_start() throws IOException {
        assertThatThrownBy(() -> TokenFile.at(directory.resolve("none.yaml"), CLOCK))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("none.yaml");

        Path latin = Files.write(directory.resolve("latin.yaml"), "- token: ä".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> TokenFile.at(latin, CLOCK)).hasMessageContaining("cannot be read as UTF-8 text");
    }

    private TokenFile file(String yaml) throws IOException {
        return TokenFile.at(write(yaml), CLOCK);
    }

    private Path write(String yaml) throws IOException {
        return Files.writeString(directory.resolve("tokens.yaml"), yaml);
    }

    private static Caller find(TokenFile tokens, String token) {
        return tokens.validate(showing(token)).orElseThrow();
    }

    private static PresentedTokens showing(String token) {
        return new PresentedTokens(token, Optional.empty(), "GET", "/v2.1/servers/s/metadata");
    }

    private static PresentedTokens showing(String token, String serviceToken) {
        return new PresentedTokens(token, Optional.of(serviceToken), "GET", "/v2.1/servers/s/metadata");
    }
}
