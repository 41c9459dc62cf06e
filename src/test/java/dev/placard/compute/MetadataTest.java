package dev.placard.compute;

import static dev.placard.db.entity.Rows.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.placard.db.entity.InstanceMetadata;
import dev.placard.db.entity.NewInstanceMetadata;
import dev.placard.db.entity.Rows;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MetadataTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 12, 0);

    private final InstanceMetadata foo = item(1, "foo", "one");
    private final InstanceMetadata bar = item(2, "bar", "two");

    @Test
    void patch_sets_what_is_given_and_keeps_the_others() {
        Metadata.Change change = metadata(foo, bar).patch(Map.of("bar", "2", "new", "3"), Set.of(), NOW);

        assertThat(change.result()).containsExactly(entry("foo", "one"), entry("bar", "2"), entry("new", "3"));
        assertThat(change.changed()).containsExactly(bar);
        assertThat(bar).extracting("value", "updatedAt", "deleted").containsExactly("2", NOW, 0);
        assertThat(change.added()).extracting(NewInstanceMetadata::key, NewInstanceMetadata::value)
                .containsExactly(tuple("new", "3"));
    }

    @Test
    void replace_removes_what_is_not_given() {
        Metadata.Change change = metadata(foo, bar).replace(Map.of("bar", "2"), NOW);

        assertThat(change.result()).containsExactly(entry("bar", "2"));
        assertThat(change.changed()).containsExactly(foo, bar);
        assertThat(foo).extracting("value", "deleted", "deletedAt").containsExactly("one", 1, NOW);
    }

    @Test
    void replace_by_nothing_removes_all() {
        Metadata.Change change = metadata(foo, bar).replace(Map.of(), NOW);

        assertThat(change.result()).isEmpty();
        assertThat(change.changed()).extracting("deleted").containsExactly(1, 2);
    }

    @Test
    void remove_takes_exactly_the_key_named() {
        InstanceMetadata capital = item(3, "Foo", "x");
        InstanceMetadata blank = item(4, "foo ", "y");
        Metadata metadata = metadata(foo, capital, blank);

        assertThat(metadata.has("Foo")).isTrue();
        assertThat(metadata.has("FOO")).isFalse();
        Metadata.Change change = metadata.remove("Foo", NOW);

        assertThat(change.changed()).containsExactly(capital);
        assertThat(change.result()).containsOnlyKeys("foo", "foo ");
    }

    @Test
    void removing_what_is_not_there_changes_nothing() {
        Metadata.Change change = metadata(foo).remove("bar", NOW);

        assertThat(change.changed()).isEmpty();
        assertThat(change.result()).containsOnlyKeys("foo");
    }

    @Test
    void a_row_that_keeps_its_value_keeps_its_updated_at() {
        metadata(foo).patch(Map.of("foo", "one"), Set.of(), NOW);

        assertThat(foo).extracting("value", "updatedAt").containsExactly("one", null);
    }

    @Test
    void of_twin_rows_the_last_one_counts() {
        Metadata.Change change = metadata(foo, bar, item(3, "foo", "three")).patch(Map.of(), Set.of(), NOW);

        assertThat(change.result()).containsOnly(entry("foo", "three"), entry("bar", "two"));
    }

    @Test
    void any_change_heals_twin_rows() {
        InstanceMetadata second = item(3, "foo", "three");
        InstanceMetadata third = item(4, "foo", "four");
        Metadata.Change change = metadata(foo, bar, second, third).patch(Map.of("bar", "2"), Set.of(), NOW);

        assertThat(change.changed()).containsExactlyInAnyOrder(foo, second, bar);
        assertThat(List.of(foo, second, third)).extracting("deleted").containsExactly(1, 3, 0);
    }

    @Test
    void removing_a_key_removes_all_its_twins() {
        InstanceMetadata second = item(3, "foo", "three");
        Metadata.Change change = metadata(foo, second).remove("foo", NOW);

        assertThat(change.result()).isEmpty();
        assertThat(change.changed()).extracting("deleted").containsExactly(1, 3);
    }

    @Test
    void null_reads_as_empty_and_is_overwritten_by_an_empty_value() {
        InstanceMetadata nothing = item(1, "foo", null);

        assertThat(metadata(nothing, item(2, null, null)).patch(Map.of(), Set.of(), NOW).result())
                .containsOnly(entry("foo", ""), entry("", ""));
        metadata(nothing).patch(Map.of("foo", ""), Set.of(), NOW);
        assertThat(nothing).extracting("value", "updatedAt").containsExactly("", NOW);
    }

    @Test
    void new_items_keep_the_order_they_were_given_in() {
        Map<String, String> items = new LinkedHashMap<>();
        items.put("z", "1");
        items.put("a", "2");

        assertThat(metadata(foo).patch(items, Set.of(), NOW).result()).containsExactly(
                entry("foo", "one"), entry("z", "1"), entry("a", "2"));
    }

    private static Metadata metadata(InstanceMetadata... rows) {
        return new Metadata(Rows.server("dec0de00-0001-4000-8000-000000000900", rows));
    }
}
