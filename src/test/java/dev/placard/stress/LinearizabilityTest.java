package dev.placard.stress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.stress.Outcome.Item;
import dev.placard.stress.Outcome.Items;
import dev.placard.stress.Outcome.NoSuchItem;
import dev.placard.stress.Outcome.OverQuota;
import dev.placard.stress.Outcome.Removed;
import dev.placard.stress.Outcome.Unknown;
import dev.placard.stress.Request.Create;
import dev.placard.stress.Request.Delete;
import dev.placard.stress.Request.Index;
import dev.placard.stress.Request.Show;
import dev.placard.stress.Request.Update;
import dev.placard.stress.Request.UpdateAll;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Histories made by hand: the picture of each is its lines, start and end first. */
class LinearizabilityTest {

    private final History history = new History();

    @Test
    void one_after_the_other_is_linearizable() {
        at(0, 1, new Update("a", "1"), new Item("1"));
        at(2, 3, new Show("a"), new Item("1"));
        at(4, 5, new Delete("a"), new Removed());
        at(6, 7, new Show("a"), new NoSuchItem());
        assertThat(violations()).isEmpty();
    }

    @Test
    void an_acknowledged_item_that_is_missing_is_found() {
        at(0, 5, new Update("a", "1"), new Item("1"));
        at(1, 6, new Update("b", "1"), new Item("1"));
        at(7, 8, new Index(), new Items(Map.of("a", "1")));
        assertThat(violations()).singleElement().asString().startsWith("server b: not linearizable");
    }

    @Test
    void a_deleted_key_that_comes_back_is_found() {
        at(0, 1, new Update("a", "1"), new Item("1"));
        at(2, 3, new Delete("a"), new Removed());
        at(4, 5, new Show("a"), new Item("1"));
        assertThat(violations()).hasSize(1);
    }

    @Test
    void a_read_of_an_old_value_is_found() {
        at(0, 1, new Update("a", "1"), new Item("1"));
        at(2, 3, new Update("a", "2"), new Item("2"));
        at(4, 5, new Show("a"), new Item("1"));
        assertThat(violations()).hasSize(1);
    }

    @Test
    void a_read_during_a_write_may_show_either_value() {
        at(0, 1, new Update("a", "1"), new Item("1"));
        at(2, 9, new Update("a", "2"), new Item("2"));
        at(3, 4, new Show("a"), new Item("1"));
        at(5, 6, new Show("a"), new Item("2"));
        assertThat(violations()).isEmpty();
    }

    @Test
    void a_new_value_that_was_seen_does_not_go_away_again() {
        at(0, 1, new Update("a", "1"), new Item("1"));
        at(2, 9, new Update("a", "2"), new Item("2"));
        at(3, 4, new Show("a"), new Item("2"));
        at(5, 6, new Show("a"), new Item("1"));
        assertThat(violations()).hasSize(1);
    }

    @Test
    void one_of_two_deletes_at_once_finds_nothing() {
        at(0, 1, new Update("a", "1"), new Item("1"));
        at(2, 5, new Delete("a"), new Removed());
        at(3, 6, new Delete("a"), new NoSuchItem());
        assertThat(violations()).isEmpty();
    }

    @Test
    void two_deletes_cannot_both_remove_one_item() {
        at(0, 1, new Update("a", "1"), new Item("1"));
        at(2, 5, new Delete("a"), new Removed());
        at(3, 6, new Delete("a"), new Removed());
        assertThat(violations()).hasSize(1);
    }

    @Test
    void a_change_without_an_answer_may_have_been_made() {
        at(0, Long.MAX_VALUE, new Update("a", "1"), new Unknown());
        at(2, 3, new Show("a"), new NoSuchItem());
        at(4, 5, new Show("a"), new Item("1"));
        assertThat(violations()).isEmpty();
    }

    @Test
    void a_change_without_an_answer_may_never_have_been_made() {
        at(0, Long.MAX_VALUE, new Update("a", "1"), new Unknown());
        at(2, 3, new Index(), new Items(Map.of()));
        assertThat(violations()).isEmpty();
    }

    @Test
    void a_change_without_an_answer_is_not_made_once_all_is_settled() {
        at(0, 1, new Update("a", "1"), new Unknown());
        at(2, 3, new Show("a"), new NoSuchItem());
        at(4, 5, new Show("a"), new Item("1"));
        assertThat(violations()).hasSize(1);
    }

    @Test
    void a_change_without_an_answer_may_be_seen_and_lost_where_the_database_was_killed() {
        at(0, Long.MAX_VALUE, new Update("a", "1"), new Unknown());
        at(2, 3, new Show("a"), new Item("1"));
        history.settleAfterCrash();
        at(Long.MAX_VALUE - 1, Long.MAX_VALUE, new Show("a"), new NoSuchItem());
        assertThat(violations()).isEmpty();
    }

    @Test
    void a_change_that_was_acknowledged_is_not_lost_where_the_database_was_killed() {
        at(0, 1, new Update("a", "1"), new Item("1"));
        at(2, Long.MAX_VALUE, new Update("a", "2"), new Unknown());
        history.settleAfterCrash();
        at(Long.MAX_VALUE - 1, Long.MAX_VALUE, new Show("a"), new NoSuchItem());
        assertThat(violations()).hasSize(1);
    }

    @Test
    void a_change_of_the_whole_map_is_never_seen_half_made() {
        at(0, 1, new UpdateAll(Map.of("a", "1", "b", "1")), new Items(Map.of("a", "1", "b", "1")));
        at(2, 9, new UpdateAll(Map.of("a", "2", "b", "2")), new Items(Map.of("a", "2", "b", "2")));
        at(3, 4, new Index(), new Items(Map.of("a", "2", "b", "1")));
        assertThat(violations()).singleElement().asString().startsWith("server: not linearizable");
    }

    @Test
    void two_merges_at_once_both_hold_and_one_of_them_shows_it() {
        at(0, 5, new Create(Map.of("a", "1")), new Items(Map.of("a", "1")));
        at(1, 6, new Create(Map.of("b", "1")), new Items(Map.of("a", "1", "b", "1")));
        assertThat(violations()).isEmpty();
    }

    @Test
    void two_merges_at_once_cannot_both_be_the_first() {
        at(0, 5, new Create(Map.of("a", "1")), new Items(Map.of("a", "1")));
        at(1, 6, new Create(Map.of("b", "1")), new Items(Map.of("b", "1")));
        assertThat(violations()).singleElement().asString().startsWith("server: not linearizable");
    }

    @Test
    void a_passed_quota_is_found() {
        at(0, 1, new UpdateAll(Map.of("a", "1", "b", "1")), new Items(Map.of("a", "1", "b", "1")));
        at(2, 3, new Update("c", "1"), new Item("1"));
        at(4, 5, new Update("d", "1"), new Item("1"));
        assertThat(violations()).hasSize(1);
    }

    @Test
    void a_refusal_over_quota_needs_a_full_server() {
        at(0, 1, new Update("a", "1"), new Item("1"));
        at(2, 3, new Update("b", "1"), new OverQuota());
        assertThat(violations()).hasSize(1);
    }

    @Test
    void a_key_and_the_same_in_capitals_are_two() {
        at(0, 1, new Update("foo", "1"), new Item("1"));
        at(2, 3, new Delete("Foo"), new NoSuchItem());
        at(4, 5, new Show("foo"), new Item("1"));
        assertThat(violations()).isEmpty();
    }

    @Test
    void servers_are_independent() {
        history.add(new Operation(1, "one", new Update("a", "1"), 0, 1, new Item("1")));
        history.add(new Operation(1, "two", new Show("a"), 2, 3, new NoSuchItem()));
        assertThat(violations()).isEmpty();
    }

    private void at(long start, long end, Request request, Outcome outcome) {
        history.add(new Operation(history.size(), "server", request, start, end, outcome));
    }

    private List<String> violations() {
        return new Linearizability(3).violations(history);
    }
}
