package dev.placard.api.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.core.ComputeException;
import dev.placard.python.JsonNull;
import dev.placard.python.PythonJson;
import dev.placard.python.Rows;
import dev.placard.python.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** bodies.jsonl holds what Nova answered on the wire (rows with a recorded case's name) and what its validators say (generated rows). */
class MetadataSchemaTest {

    @TestFactory
    Stream<DynamicTest> every_body_gets_novas_verdict() {
        return Rows.of("bodies.jsonl").stream().map(Rows::object)
                .map(row -> DynamicTest.dynamicTest((String) row.get("name"), () -> assertThat(verdict(row)).isEqualTo(expected(row))));
    }

    private static String expected(Map<?, ?> row) {
        String refusal = row.containsKey("malformed") ? "malformed" : String.valueOf(row.get("sentence"));
        return row.containsKey("items") ? (String) row.get("items") : refusal;
    }

    private static String verdict(Map<?, ?> row) {
        try {
            Object body = StrictJson.loads(((String) row.get("body")).getBytes(StandardCharsets.UTF_8));
            MetadataSchema schema = (Boolean) row.get("single") ? MetadataSchema.META : MetadataSchema.METADATA;
            return PythonJson.dumps(schema.items(body, (Boolean) row.get("legacy")));
        } catch (StrictJson.Malformed e) {
            return "malformed";
        } catch (ComputeException e) {
            assertThat(e.status()).isEqualTo(400);
            return e.getMessage();
        }
    }

    private static String refusal(MetadataSchema schema, Object body) {
        try {
            return "accepted " + schema.items(body, false);
        } catch (ComputeException e) {
            return e.getMessage();
        }
    }

    @Test
    void no_body_is_pythons_none() {
        assertThat(refusal(MetadataSchema.META, JsonNull.NULL)).isEqualTo("None is not of type 'object'");
    }

    @Test
    void a_key_that_ends_in_a_newline_is_not_stored_with_a_map() {
        assertThat(refusal(MetadataSchema.METADATA, Map.of("metadata", Map.of("a\n", "1"))))
                .contains("'a\\n' does not match any of the regexes");
    }

    @Test
    void a_value_is_measured_in_code_points() {
        assertThat(refusal(MetadataSchema.META, Map.of("meta", Map.of("a", "\ud83d\ude00".repeat(255))))).startsWith("accepted");
        assertThat(refusal(MetadataSchema.META, Map.of("meta", Map.of("a", "\ud83d\ude00".repeat(256))))).endsWith("is too long");
    }

    @Test
    void half_a_character_is_refused_where_nova_fails() {
        assertThat(refusal(MetadataSchema.META, Map.of("meta", Map.of("a", "\ud800"))))
                .isEqualTo("Invalid input for field/attribute a. Value: \ud800. '\\ud800' has a surrogate without its pair");
    }

    @Test
    void several_bad_keys_are_named_in_the_order_of_their_code_points() {
        Map<String, Object> items = new LinkedHashMap<>();
        items.put("\ud83d\ude00", "1");
        items.put("\uff0d", "1");
        assertThat(refusal(MetadataSchema.METADATA, Map.of("metadata", items))).endsWith(
                "'\uff0d', '\ud83d\ude00' do not match any of the regexes: '^[a-zA-Z0-9-_:. ]{1,255}$'");
    }
}
