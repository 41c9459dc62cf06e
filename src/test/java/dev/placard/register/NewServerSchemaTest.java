package dev.placard.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.placard.core.ComputeException;
import dev.placard.http.Microversion;
import dev.placard.python.StrictJson;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** new-servers.jsonl holds bodies and what Nova's own validators (Zed) say of them. */
class NewServerSchemaTest {

    private static final String ACCEPTED = "accepted";

    @TestFactory
    Stream<DynamicTest> every_body_gets_novas_verdict() {
        return RegisterRows.of("new-servers.jsonl").map(row -> DynamicTest.dynamicTest(
                "2." + row.get("minor") + ((Boolean) row.get("legacy") ? " below /v2 " : " ") + row.get("body"),
                () -> assertThat(verdict(row)).isEqualTo(row.containsKey("sentence") ? row.get("sentence") : ACCEPTED)));
    }

    @Test
    void user_data_may_be_long_but_not_endless() {
        String longest = "a".repeat(65_532);
        assertThat(verdict(userData(longest), 1, false)).isEqualTo(ACCEPTED);
        assertThat(verdict(userData(longest + "aaaa"), 1, false)).endsWith("is too long");
    }

    @Test
    void a_line_feed_may_follow_where_a_pattern_of_python_ends_and_nothing_else() {
        for (String field : List.of("\"min_count\": \"1", "\"max_count\": \"1", "\"hostname\": \"web", "\"host\": \"web")) {
            assertThat(verdict(server(field + "\\n\""), 94, false)).as(field).isEqualTo(ACCEPTED);
            assertThat(verdict(server(field + "\\r\""), 94, false)).as(field).contains("does not match");
            assertThat(verdict(server(field + "\\u2028\""), 94, false)).as(field).contains("does not match");
        }
        assertThat(verdict(server("\"min_count\": \"0\\n\""), 94, false)).contains("less than the minimum");
    }

    @Test
    void a_count_without_digits_is_refused() {
        NewServerBody body = new NewServerBody(Map.of("flavorRef", "1", "min_count", "\n"), Microversion.of(2, 1));
        assertThatThrownBy(body::newServer).isInstanceOf(ComputeException.class).hasMessage("min_count must be an integer");
    }

    private static String server(String field) {
        return "{\"server\": {\"name\": \"web\", \"flavorRef\": \"1\", \"networks\": \"none\", " + field + "}}";
    }

    private static String userData(String text) {
        return "{\"server\": {\"name\": \"web\", \"flavorRef\": \"1\", \"user_data\": \"" + text + "\"}}";
    }

    private static String verdict(Map<?, ?> row) {
        return verdict((String) row.get("body"), ((BigInteger) row.get("minor")).intValue(), (Boolean) row.get("legacy"));
    }

    private static String verdict(String body, int minor, boolean isLegacyV2) {
        try {
            NewServerSchema.check(StrictJson.loads(body.getBytes(StandardCharsets.UTF_8)), Microversion.of(2, minor), isLegacyV2);
            return ACCEPTED;
        } catch (StrictJson.Malformed e) {
            throw new AssertionError(body, e);
        } catch (ComputeException e) {
            assertThat(e.status()).isEqualTo(400);
            return e.getMessage();
        }
    }
}
