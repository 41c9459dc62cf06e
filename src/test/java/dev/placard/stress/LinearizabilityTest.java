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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Histories made by hand, of a server that may have three items. */
class LinearizabilityTest {

    /** Start, end, what was asked, what was told. */
    private static final Pattern OPERATION = Pattern.compile("(\\d+)-(\\d+|end) (\\w+) ?([^:;]*): ?([^;]*?) *(?:;|$)");

    private final History history = new History();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "one after the other is linearizable | 0-1 put a=1: 1; 2-3 show a: 1; 4-5 delete a: removed; 6-7 show a: none",
        "a read during a write may show either value | 0-1 put a=1: 1; 2-9 put a=2: 2; 3-4 show a: 1; 5-6 show a: 2",
        "one of two deletes at once finds nothing | 0-1 put a=1: 1; 2-5 delete a: removed; 3-6 delete a: none",
        "a change without an answer may have been made | 0-end put a=1: unknown; 2-3 show a: none; 4-5 show a: 1",
        "a change without an answer may never have been made | 0-end put a=1: unknown; 2-3 list:",
        "two merges at once both hold and one of them shows it | 0-5 add a=1: a=1; 1-6 add b=1: a=1 b=1",
        "a key and the same in capitals are two | 0-1 put foo=1: 1; 2-3 delete Foo: none; 4-5 show foo: 1",
    })
    void a_history_with_an_order_is_linearizable(String sentence, String operations) {
        read(operations);
        assertThat(violations()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        "an acknowledged item that is missing | 0-5 put a=1: 1; 1-6 put b=1: 1; 7-8 list: a=1 | server b: not linearizable",
        "a deleted key that comes back | 0-1 put a=1: 1; 2-3 delete a: removed; 4-5 show a: 1 | server",
        "a read of an old value | 0-1 put a=1: 1; 2-3 put a=2: 2; 4-5 show a: 1 | server",
        "a new value that was seen and goes away again | 0-1 put a=1: 1; 2-9 put a=2: 2; 3-4 show a: 2; 5-6 show a: 1 | server",
        "two deletes that both remove one item | 0-1 put a=1: 1; 2-5 delete a: removed; 3-6 delete a: removed | server",
        "a change without an answer that is made when all is settled | 0-1 put a=1: unknown; 2-3 show a: none; 4-5 show a: 1 | server",
        "a change of the whole map that is seen half made | 0-1 set a=1 b=1: a=1 b=1; 2-9 set a=2 b=2: a=2 b=2; 3-4 list: a=2 b=1"
                + " | server: not linearizable",
        "two merges at once that both are the first | 0-5 add a=1: a=1; 1-6 add b=1: b=1 | server: not linearizable",
        "a passed quota | 0-1 set a=1 b=1: a=1 b=1; 2-3 put c=1: 1; 4-5 put d=1: 1 | server",
        "a refusal over quota of a server that is not full | 0-1 put a=1: 1; 2-3 put b=1: full | server",
    })
    void what_no_order_explains_is_found(String sentence, String operations, String violation) {
        read(operations);
        assertThat(violations()).singleElement().asString().startsWith(violation);
    }

    @Test
    void a_change_without_an_answer_may_be_seen_and_lost_where_the_database_was_killed() {
        read("0-end put a=1: unknown; 2-3 show a: 1");
        history.settleAfterCrash();
        history.add(new Operation(9, "server", new Show("a"), Long.MAX_VALUE - 1, Long.MAX_VALUE, new NoSuchItem()));
        assertThat(violations()).isEmpty();
    }

    @Test
    void a_change_that_was_acknowledged_is_not_lost_where_the_database_was_killed() {
        read("0-1 put a=1: 1; 2-end put a=2: unknown");
        history.settleAfterCrash();
        history.add(new Operation(9, "server", new Show("a"), Long.MAX_VALUE - 1, Long.MAX_VALUE, new NoSuchItem()));
        assertThat(violations()).hasSize(1);
    }

    @Test
    void servers_are_independent() {
        history.add(new Operation(1, "one", new Update("a", "1"), 0, 1, new Item("1")));
        history.add(new Operation(1, "two", new Show("a"), 2, 3, new NoSuchItem()));
        assertThat(violations()).isEmpty();
    }

    private List<String> violations() {
        return new Linearizability(3).violations(history);
    }

    private void read(String operations) {
        OPERATION.matcher(operations).results().forEach(found -> history.add(new Operation(history.size(), "server", request(found),
                Long.parseLong(found.group(1)), found.group(2).equals("end") ? Long.MAX_VALUE : Long.parseLong(found.group(2)), outcome(found))));
        assertThat(history.size()).isEqualTo(operations.split(";").length);
    }

    private static Request request(MatchResult operation) {
        String[] item = operation.group(4).split("=");
        return switch (operation.group(3)) {
            case "put" -> new Update(item[0], item[1]);
            case "show" -> new Show(item[0]);
            case "delete" -> new Delete(item[0]);
            case "add" -> new Create(items(operation.group(4)));
            case "set" -> new UpdateAll(items(operation.group(4)));
            default -> new Index();
        };
    }

    private static Outcome outcome(MatchResult operation) {
        String told = operation.group(5);
        return switch (told) {
            case "removed" -> new Removed();
            case "none" -> new NoSuchItem();
            case "full" -> new OverQuota();
            case "unknown" -> new Unknown();
            default -> told.matches("\\d") ? new Item(told) : new Items(items(told));
        };
    }

    private static Map<String, String> items(String text) {
        return Arrays.stream(text.split(" ")).filter(item -> !item.isEmpty()).map(item -> item.split("="))
                .collect(Collectors.toMap(item -> item[0], item -> item[1]));
    }
}
