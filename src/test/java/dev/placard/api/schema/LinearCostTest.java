package dev.placard.api.schema;

import dev.placard.http.Microversion;
import dev.placard.python.Cost;
import dev.placard.python.StrictJson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nothing a caller sends costs more than linear time: queries, times and bodies of metadata. */
class LinearCostTest {

    @Test
    void queries() {
        Cost.isLinear("Query", List.of("", "a="), text -> {
            Query.arguments(text);
            Query.requireNone(text, Microversion.of(2, 102));
        });
        Cost.isLinear("IsoTime", List.of("", "2026-11-24T00:14:54.", "2026-11-24T00:14:54Z[", "2026-11-24 "), IsoTime::parse);
    }

    @Test
    void bodies() {
        Cost.isLinear("metadata", List.of(""), text -> MetadataSchema.METADATA.items(Map.of("metadata", Map.of(text, text)), false));
        Cost.isLinear("list in place of metadata", List.of("["), LinearCostTest::metadata);
    }

    private static void metadata(String text) {
        try {
            MetadataSchema.METADATA.items(Map.of("metadata", StrictJson.loads(text + "1]")), false);
        } catch (StrictJson.Malformed e) {
            // refused even earlier
        }
    }
}
