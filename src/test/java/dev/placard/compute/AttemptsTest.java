package dev.placard.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.placard.core.ComputeException;
import dev.placard.db.cells.ServerMovedException;
import jakarta.ejb.EJBException;
import jakarta.ejb.EJBTransactionRolledbackException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttemptsTest {

    private static final RuntimeException CONFLICT = failure("40001");
    private static final RuntimeException LOST_AT_COMMIT = failure("08006");
    private static final RuntimeException LOST_BEFORE = new EJBException(new UncommittedException(failure("08006")));

    private static final RuntimeException MOVED = new ServerMovedException();

    private final List<Duration> pauses = new ArrayList<>();
    private final Deque<RuntimeException> failures = new ArrayDeque<>();
    private final List<Integer> toldUnknown = new ArrayList<>();
    private long nanoTime;
    private int abandoned;
    private final Attempts attempts = new Attempts(() -> nanoTime, pauses::add, () -> abandoned++);

    @Test
    void a_connection_to_a_database_that_takes_no_writes_is_given_up_each_time() {
        failures.addAll(List.of(failure("25006"), failure("25006"), CONFLICT));
        assertThat(attempts.repeat(this::transaction)).isEqualTo("done after 3 pauses");
        assertThat(abandoned).isEqualTo(2);
    }

    @Test
    void what_succeeds_is_done_once() {
        assertThat(attempts.repeat(this::transaction)).isEqualTo("done after 0 pauses");
    }

    @Test
    void a_conflict_is_repeated_for_every_verb() {
        failures.addAll(List.of(CONFLICT, CONFLICT));
        assertThat(attempts.repeat(this::transaction)).isEqualTo("done after 2 pauses");

        failures.addAll(List.of(CONFLICT));
        assertThat(attempts.repeatAlways(this::itemTransaction)).isEqualTo("done after 3 pauses");
        assertThat(toldUnknown).containsOnly(0);
        assertThat(attempts.counts().conflicts().sum()).isEqualTo(3);
        assertThat(attempts.counts().repeats().sum()).isEqualTo(3);
    }

    @Test
    void what_was_tried_in_a_cell_that_the_server_has_left_is_made_again_at_once_for_every_verb() {
        failures.add(MOVED);
        assertThat(attempts.repeat(this::transaction)).isEqualTo("done after 1 pauses");
        failures.add(MOVED);
        assertThat(attempts.repeatAlways(this::itemTransaction)).isEqualTo("done after 2 pauses");
        assertThat(toldUnknown).containsOnly(0);
        assertThat(pauses).containsOnly(Duration.ZERO);
    }

    @Test
    void a_server_that_moves_again_and_again_is_to_be_asked_for_later() {
        failures.addAll(Collections.nCopies(6, MOVED));
        assertThatThrownBy(() -> attempts.repeat(this::transaction)).isInstanceOfSatisfying(ComputeException.class,
                refusal -> assertThat(refusal.retryAfter()).isPresent());
    }

    static Stream<RuntimeException> conflictsAtTheCommit() {
        RollbackException wildfly = new RollbackException();
        wildfly.addSuppressed(new RuntimeException(new SQLException("", "40001", 1213)));
        Exception liberty = new HeuristicMixedException();
        liberty.initCause(new SQLException("", "HY000", 1020));
        return Stream.of(new EJBTransactionRolledbackException("", wildfly), new EJBException(liberty),
                new EJBException(new SQLException("", "08S01", 1047)), new EJBException(new SQLException("", "40P01")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("conflictsAtTheCommit")
    void a_conflict_that_appears_only_at_the_commit_is_repeated_for_every_verb(RuntimeException conflict) {
        failures.add(conflict);
        assertThat(attempts.repeat(this::transaction)).isEqualTo("done after 1 pauses");
        failures.add(conflict);
        attempts.repeatAlways(this::itemTransaction);
        assertThat(toldUnknown).containsExactly(0, 0);
    }

    @Test
    void the_refusal_says_when_to_try_again() {
        failures.add(LOST_AT_COMMIT);

        assertThatThrownBy(() -> attempts.repeat(this::transaction)).isInstanceOfSatisfying(ComputeException.class,
                refusal -> assertThat(refusal.retryAfter()).isPresent());
    }

    @Test
    void after_an_unknown_commit_a_change_of_the_map_is_not_repeated() {
        failures.add(LOST_AT_COMMIT);

        assertRefusedAfter(0, () -> attempts.repeat(this::transaction));
    }

    @Test
    void after_an_unknown_commit_a_change_of_one_item_is_repeated_and_told() {
        failures.addAll(List.of(CONFLICT, LOST_AT_COMMIT, LOST_AT_COMMIT, CONFLICT));

        attempts.repeatAlways(this::itemTransaction);
        assertThat(toldUnknown).containsExactly(0, 0, 1, 2, 2);
    }

    @Test
    void a_connection_lost_before_the_commit_is_repeated_for_every_verb() {
        failures.add(LOST_BEFORE);

        assertThat(attempts.repeat(this::transaction)).isEqualTo("done after 1 pauses");
        failures.add(LOST_BEFORE);
        attempts.repeatAlways(this::itemTransaction);
        assertThat(toldUnknown).containsOnly(0);
    }

    @Test
    void it_gives_up_after_six_attempts() {
        failures.addAll(List.of(CONFLICT, CONFLICT, CONFLICT, CONFLICT, CONFLICT, CONFLICT));

        assertRefusedAfter(5, () -> attempts.repeat(this::transaction));
    }

    @Test
    void it_gives_up_when_an_attempt_took_more_than_ten_seconds() {
        failures.add(CONFLICT);

        assertRefusedAfter(0, () -> attempts.repeat(() -> {
            nanoTime += Duration.ofSeconds(11).toNanos();
            return transaction();
        }));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"55P03", "HYT00", "53300"})
    void a_held_row_and_an_exhausted_pool_are_not_waited_for_twice(String state) {
        failures.add(failure(state));

        assertRefusedAfter(0, () -> attempts.repeatAlways(this::itemTransaction));
    }

    @Test
    void a_database_that_takes_no_writes_is_tried_again_by_every_verb() {
        failures.add(failure("25006"));

        assertThat(attempts.repeat(this::transaction)).isEqualTo("done after 1 pauses");
    }

    @Test
    void the_pauses_grow_and_differ() {
        failures.addAll(List.of(CONFLICT, CONFLICT, CONFLICT, CONFLICT, CONFLICT));
        attempts.repeat(this::transaction);

        assertThat(pauses).isSorted().doesNotHaveDuplicates()
                .allSatisfy(pause -> assertThat(pause).isBetween(Duration.ofMillis(10), Duration.ofMillis(320)));
    }

    @Test
    void a_refusal_and_a_defect_pass_through_at_once() {
        RuntimeException refusal = ComputeException.itemNotFound();
        RuntimeException defect = new IllegalStateException();

        failures.addAll(List.of(refusal, defect));
        assertThatThrownBy(() -> attempts.repeatAlways(this::itemTransaction)).isSameAs(refusal);
        assertThatThrownBy(() -> attempts.repeatAlways(this::itemTransaction)).isSameAs(defect);
        assertThat(attempts.counts().repeats().sum()).isZero();
        assertThat(pauses).isEmpty();
    }

    @Test
    void a_value_the_database_cannot_hold_is_the_callers_fault() {
        failures.add(failure("22021"));

        assertThatThrownBy(() -> attempts.repeat(this::transaction)).isInstanceOf(ComputeException.class)
                .extracting("status").isEqualTo(400);
    }

    private void assertRefusedAfter(int expectedPauses, Runnable call) {
        assertThatThrownBy(call::run).isInstanceOf(ComputeException.class).extracting("status").isEqualTo(503);
        assertThat(pauses).hasSize(expectedPauses);
    }

    private String itemTransaction(int unknown) {
        toldUnknown.add(unknown);
        return transaction();
    }

    private String transaction() {
        if (!failures.isEmpty()) {
            throw failures.poll();
        }
        return "done after " + pauses.size() + " pauses";
    }

    private static RuntimeException failure(String state) {
        return new EJBException(new RuntimeException(new SQLException("", state)));
    }
}
