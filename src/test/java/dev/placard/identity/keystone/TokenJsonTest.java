package dev.placard.identity.keystone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.placard.core.Caller.Domain;
import dev.placard.core.Caller.Scope;
import jakarta.json.JsonException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenJsonTest {

    private static final String USER = "'user': {'id': 'u1', 'name': 'ann', 'domain': {'id': 'd1', 'name': 'people'}}";
    private static final String EXPIRY = "'expires_at': '2026-01-01T00:00:00.000000Z'";

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T00:20:31.000000Z,      2026-11-24T00:20:31Z",
        "2026-11-24T00:20:31.630230,       2026-11-24T00:20:31.630230Z",
        "2026-11-24T00:20:31,              2026-11-24T00:20:31Z",
        "2026-11-24T02:20:31+02:00,        2026-11-24T00:20:31Z",
    })
    void a_time_without_a_zone_is_utc(String written, Instant meant) {
        assertThat(TokenJson.readExpiry(json("'expires_at': '" + written + "'"))).isEqualTo(meant);
    }

    @Test
    void a_federated_user_may_have_no_domain() {
        TokenData token = read("'user': {'id': 'u1', 'name': 'ann', 'OS-FEDERATION': {}}, " + EXPIRY);

        assertThat(token.caller().user().domain()).isEqualTo(new Domain("", ""));
    }

    @Test
    void what_is_not_needed_may_be_missing_or_new() {
        TokenData token = read(USER + ", " + EXPIRY + ", 'system': {'other': true}, 'something': ['new']");

        assertThat(token.caller().scope()).isEqualTo(new Scope.Unscoped());
        assertThat(token.caller().roles()).isEmpty();
        assertThat(token.caller().isAdminProject()).isTrue();
        assertThat(token.accessRules()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'application_credential': {'id': 'a'}                         | false",
        "'application_credential': {'id': 'a', 'access_rules': null}   | false",
        "'application_credential': {'id': 'a', 'access_rules': []}     | true",
    }, quoteCharacter = '`')
    void an_application_credential_is_restricted_where_it_has_a_list_of_rules(String credential, boolean restricted) {
        assertThat(read(USER + ", " + EXPIRY + ", " + credential).accessRules().isPresent()).isEqualTo(restricted);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "[]", "{}", "nonsense", "{'token': 1}", "{'token': {}}",
        "{'token': {" + USER + "}}",
        "{'token': {" + EXPIRY + "}}",
        "{'token': {" + USER + ", 'expires_at': 'soon'}}",
        "{'token': {" + USER + ", " + EXPIRY + ", 'roles': {}}}",
        "{'token': {" + USER + ", " + EXPIRY + ", 'roles': ['admin']}}",
        "{'token': {" + USER + ", " + EXPIRY + ", 'project': null}}",
        "{'token': {" + USER + ", " + EXPIRY + ", 'project': {'id': 'p', 'name': 'n'}}}",
        "{'token': {" + USER + ", " + EXPIRY + ", 'application_credential': {'access_rules': [{'path': '/'}]}}}",
    })
    void what_is_no_token_is_told_without_quoting_it(String text) {
        assertThatThrownBy(() -> TokenJson.read(text.replace('\'', '"'), "compute"))
                .isInstanceOf(JsonException.class).message().doesNotContain("ann", "nonsense", "soon");
    }

    private static TokenData read(String fields) {
        return TokenJson.read(json(fields), "compute");
    }

    private static String json(String fields) {
        return ("{'token': {" + fields + "}}").replace('\'', '"');
    }
}
