package dev.placard.compute;

import static dev.placard.db.entity.Rows.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.db.entity.InstanceMetadata;
import dev.placard.db.entity.Rows;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A patch does what the platform's own merge patch (RFC 7396) does to the same items. */
class MergePatchTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 12, 0);

    @Property
    void a_patch_is_a_json_merge_patch(@ForAll("items") Map<String, String> before, @ForAll("items") Map<String, String> set,
            @ForAll("keys") Set<String> removed) {
        Map<String, String> items = new HashMap<>(set);
        items.keySet().removeAll(removed);
        List<InstanceMetadata> rows = new ArrayList<>();
        before.forEach((key, value) -> rows.add(item(rows.size() + 1, key, value)));

        Map<String, String> result = new Metadata(Rows.server("s", rows.toArray(InstanceMetadata[]::new)))
                .patch(items, removed, NOW).result();

        assertThat(result).isEqualTo(merged(before, items, removed));
    }

    private static Map<String, String> merged(Map<String, String> before, Map<String, String> items, Set<String> removed) {
        JsonObjectBuilder patch = Json.createObjectBuilder(new HashMap<>(items));
        removed.forEach(patch::addNull);
        JsonObject result = Json.createMergePatch(patch.build()).apply(Json.createObjectBuilder(new HashMap<>(before)).build())
                .asJsonObject();
        Map<String, String> merged = new HashMap<>();
        result.forEach((key, value) -> merged.put(key, ((JsonString) value).getString()));
        return merged;
    }

    @Provide
    Arbitrary<Map<String, String>> items() {
        return Arbitraries.maps(key(), Arbitraries.of("", "1", "2")).ofMaxSize(4);
    }

    @Provide
    Arbitrary<Set<String>> keys() {
        return key().set().ofMaxSize(3);
    }

    private static Arbitrary<String> key() {
        return Arbitraries.of("a", "A", "b", "c", "d");
    }
}
