package dev.placard.databases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** The traps that Nova's own tables set. */
abstract class TrapsContract extends ServerContract {

    private static final String CANNOT_STORE = "{\"badRequest\": {\"code\": 400, \"message\": "
            + "\"Invalid input: a value has a character that the database cannot store.\"}}";

    /** MariaDB stores none in the tables of a Nova. */
    static final String EMOJI = "\uD83D\uDE00";
    /** PostgreSQL stores none. */
    static final String NUL = "a\\u0000b";

    private final String unstorable;
    private final String storable;

    TrapsContract(NovaFixture nova, String unstorable, String storable) {
        super(nova);
        this.unstorable = unstorable;
        this.storable = storable;
    }

    @Test
    void keys_that_differ_in_case_or_in_spaces_are_different_keys() {
        api.put("foo", "1");
        api.put("Foo", "2");
        api.put("foo ", "3");
        assertThat(api.list().body()).isEqualTo("{\"metadata\": {\"foo\": \"1\", \"Foo\": \"2\", \"foo \": \"3\"}}");
        api.put("Foo", "changed");
        assertThat(rows.liveItems(server)).isEqualTo(Map.of("foo", "1", "Foo", "changed", "foo ", "3"));
        assertThat(rows.rows(server)).hasSize(3);
    }

    @Test
    void of_keys_that_differ_in_case_or_in_spaces_only_the_one_named_is_removed() {
        api.create("{\"foo\": \"1\", \"Foo\": \"2\", \"foo \": \"3\"}");
        assertThat(api.delete("foo").statusCode()).isEqualTo(204);
        assertThat(rows.liveItems(server)).isEqualTo(Map.of("Foo", "2", "foo ", "3"));
        assertThat(api.delete("foo").statusCode()).isEqualTo(404);
        assertThat(api.delete("foo ").statusCode()).isEqualTo(204);
        assertThat(rows.liveItems(server)).isEqualTo(Map.of("Foo", "2"));
    }

    @Test
    void replacing_the_map_by_a_key_in_another_case_removes_the_old_one() {
        api.put("foo", "1");
        assertThat(api.replaceAll("{\"FOO\": \"2\"}").body()).isEqualTo("{\"metadata\": {\"FOO\": \"2\"}}");
        assertThat(rows.liveItems(server)).isEqualTo(Map.of("FOO", "2"));
    }

    @Test
    void twin_rows_read_as_one_and_the_last_wins() {
        twins();
        assertThat(api.list().body()).isEqualTo("{\"metadata\": {\"k\": \"new\"}}");
        assertThat(api.show("k").body()).isEqualTo("{\"meta\": {\"k\": \"new\"}}");
    }

    @Test
    void twin_rows_are_one_after_a_change_of_another_item() {
        twins();
        assertThat(api.create("{\"other\": \"v\"}").body()).isEqualTo("{\"metadata\": {\"k\": \"new\", \"other\": \"v\"}}");
        assertThat(rows.liveRows(server)).extracting("value").containsExactly("new", "v");
    }

    @Test
    void twin_rows_are_one_after_a_change_of_the_item() {
        twins();
        assertThat(api.put("k", "w").statusCode()).isEqualTo(200);
        assertThat(rows.liveRows(server)).extracting("value").containsExactly("w");
    }

    @Test
    void twin_rows_are_removed_both() {
        twins();
        assertThat(api.delete("k").statusCode()).isEqualTo(204);
        assertThat(rows.liveRows(server)).isEmpty();
        assertThat(rows.rows(server)).hasSize(2).allSatisfy(row -> assertThat(row.get("deleted")).isEqualTo(row.get("id")));
    }

    @Test
    void a_value_that_is_null_reads_as_an_empty_one_and_can_be_replaced() {
        rows.addItem(server, "k", null);
        assertThat(api.list().body()).isEqualTo("{\"metadata\": {\"k\": \"\"}}");
        assertThat(api.put("k", "v").statusCode()).isEqualTo(200);
        assertThat(rows.row(server, "k")).containsEntry("value", "v");
    }

    @Test
    void a_key_that_is_null_reads_as_an_empty_one_and_stands_in_nobodys_way() {
        rows.addItem(server, null, "v");
        assertThat(api.list().body()).isEqualTo("{\"metadata\": {\"\": \"v\"}}");
        assertThat(api.create("{\"k\": \"v\"}").body()).isEqualTo("{\"metadata\": {\"\": \"v\", \"k\": \"v\"}}");
        assertThat(api.replaceAll("{\"k\": \"w\"}").body()).isEqualTo("{\"metadata\": {\"k\": \"w\"}}");
        assertThat(rows.liveItems(server)).isEqualTo(Map.of("k", "w"));
    }

    @Test
    void what_only_this_database_can_store_is_stored() {
        assertThat(api.put("k", storable).statusCode()).isEqualTo(200);
        assertThat(api.show("k").body()).isEqualTo("{\"meta\": {\"k\": \"" + storable.replace(EMOJI, "\\ud83d\\ude00") + "\"}}");
    }

    /** One item of three cannot be stored: then none is, and what was there stays as it was. */
    @Test
    void what_this_database_cannot_store_is_refused_and_nothing_is_half_written() {
        rows.addItem(server, "old", "v");
        String items = "{\"a\": \"1\", \"b\": \"" + unstorable + "\", \"old\": \"changed\"}";
        assertThat(api.create(items)).returns(400, answer -> answer.statusCode())
                .returns(CANNOT_STORE, answer -> answer.body());
        assertThat(api.replaceAll(items).statusCode()).isEqualTo(400);
        assertThat(api.put("old", unstorable).body()).isEqualTo(CANNOT_STORE);
        assertThat(rows.rows(server)).hasSize(1);
        assertThat(rows.liveItems(server)).isEqualTo(Map.of("old", "v"));
        assertThat(rows.touched(server)).isNull();
    }

    private void twins() {
        rows.addItem(server, "k", "old");
        rows.addItem(server, "k", "new");
    }
}
