package dev.placard.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.placard.core.ComputeException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConditionTest {

    private static final Map<String, String> OLD = Map.of("k", "old", "other", "1");
    private static final Map<String, String> NEW = Map.of("k", "new", "other", "1");
    private static final Map<String, String> FOREIGN = Map.of("k", "foreign", "other", "1");
    private static final Map<String, String> NONE = Map.of("other", "1");
    private static final TagList ANY = new TagList(true, Set.of(), Set.of());

    @Test
    void if_match_compares_strongly() {
        requireHolds(ifMatch(strong(OLD)), OLD);
        requireHolds(ifMatch(new TagList(false, Set.of("x", tag(OLD)), Set.of())), OLD);
        requireHolds(ifMatch(ANY), OLD);
        requireFails(ifMatch(strong(OLD)), NEW);
        requireFails(ifMatch(new TagList(false, Set.of("*"), Set.of())), OLD);
        requireFails(ifMatch(new TagList(false, Set.of(), Set.of(tag(OLD)))), OLD);
    }

    @Test
    void if_none_match_compares_weakly() {
        requireFails(ifNoneMatch(strong(OLD)), OLD);
        requireFails(ifNoneMatch(new TagList(false, Set.of(), Set.of(tag(OLD)))), OLD);
        requireFails(ifNoneMatch(ANY), OLD);
        requireHolds(ifNoneMatch(strong(OLD)), NEW);
    }

    @Test
    void both_must_hold() {
        requireFails(new Precondition(Optional.of(strong(OLD)), Optional.of(ANY)), OLD);
        requireFails(new Precondition(Optional.of(strong(NEW)), Optional.of(strong(NEW))), OLD);
        requireHolds(new Precondition(Optional.of(strong(OLD)), Optional.of(strong(NEW))), OLD);
    }

    @Test
    void an_item_that_is_missing_matches_nothing() {
        Condition replace = Condition.ofItem(ifMatch(ANY), "k");
        replace.look(NONE);
        assertThatThrownBy(() -> replace.require(NEW)).satisfies(thrown ->
                assertThat(((ComputeException) thrown).entityTag()).isEmpty());
        Condition create = Condition.ofItem(ifNoneMatch(ANY), "k");
        create.look(NONE);
        assertThatCode(() -> create.require(NEW)).doesNotThrowAnyException();
    }

    @Test
    void another_item_is_nothing_to_the_condition_of_an_item() {
        Condition condition = Condition.ofItem(ifMatch(strong(Map.of("k", "old"))), "k");
        condition.look(Map.of("k", "old", "other", "changed"));
        assertThatCode(() -> condition.require(NEW)).doesNotThrowAnyException();
    }

    @Test
    void the_refusal_tells_the_current_tag() {
        assertThat(refusal(ifMatch(strong(NEW)), OLD).entityTag()).contains('"' + tag(OLD) + '"');
        assertThat(refusal(ifMatch(strong(NEW)), OLD)).hasMessageContaining("If-Match");
        assertThat(refusal(ifNoneMatch(ANY), OLD)).hasMessageContaining("If-None-Match");
    }

    @Test
    void a_repetition_knows_its_own_success() {
        Condition condition = tried(ifMatch(strong(OLD)));
        condition.attempt(1).look(NEW);
        assertThatCode(() -> condition.require(NEW)).doesNotThrowAnyException();
    }

    @Test
    void a_repetition_that_finds_what_it_changes_changes_it() {
        Condition condition = tried(ifMatch(strong(OLD)));
        condition.attempt(1).look(OLD);
        assertThatCode(() -> condition.require(NEW)).doesNotThrowAnyException();
    }

    @Test
    void a_repetition_that_finds_somebody_elses_change_does_not_say_that_its_own_was_not_made() {
        Condition condition = tried(ifMatch(strong(OLD)));
        condition.attempt(1).look(FOREIGN);
        assertThatThrownBy(() -> condition.require(NEW)).extracting("status").isEqualTo(503);
    }

    @Test
    void only_a_named_state_makes_a_change_of_the_map_repeatable() {
        assertThat(Condition.ofMap(ifMatch(strong(OLD))).makesRepeatable()).isTrue();
        assertThat(Condition.ofMap(ifMatch(ANY)).makesRepeatable()).isFalse();
        assertThat(Condition.ofMap(ifNoneMatch(strong(OLD))).makesRepeatable()).isFalse();
        assertThat(Condition.ofMap(Precondition.NONE).makesRepeatable()).isFalse();
    }

    /** A first attempt, of whose commit nobody knows. */
    private static Condition tried(Precondition precondition) {
        Condition condition = Condition.ofMap(precondition).attempt(0);
        condition.look(OLD);
        condition.require(NEW);
        return condition;
    }

    private static void requireHolds(Precondition precondition, Map<String, String> items) {
        Condition condition = Condition.ofMap(precondition);
        condition.look(items);
        assertThatCode(() -> condition.require(NEW)).doesNotThrowAnyException();
    }

    private static void requireFails(Precondition precondition, Map<String, String> items) {
        assertThat(refusal(precondition, items).status()).isEqualTo(412);
    }

    private static ComputeException refusal(Precondition precondition, Map<String, String> items) {
        Condition condition = Condition.ofMap(precondition);
        condition.look(items);
        try {
            condition.require(NEW);
        } catch (ComputeException e) {
            return e;
        }
        throw new AssertionError("the condition holds");
    }

    private static Precondition ifMatch(TagList tags) {
        return new Precondition(Optional.of(tags), Optional.empty());
    }

    private static Precondition ifNoneMatch(TagList tags) {
        return new Precondition(Optional.empty(), Optional.of(tags));
    }

    private static TagList strong(Map<String, String> items) {
        return new TagList(false, Set.of(tag(items)), Set.of());
    }

    private static String tag(Map<String, String> items) {
        return EntityTag.of(items).opaque();
    }
}
