package dev.placard.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.placard.core.ComputeException;
import dev.placard.db.cells.ServerMovedException;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What stands around the body of a transaction. */
class TransactionInterceptorsTest {

    private final List<String> done = new ArrayList<>();
    private int status = Status.STATUS_ACTIVE;
    private RuntimeException failure;

    @Test
    void a_refusal_rolls_back_and_is_what_it_was() {
        failure = ComputeException.itemNotFound();
        assertThatExceptionOfType(ComputeException.class).isThrownBy(this::rollback).isSameAs(failure);
        failure = new ServerMovedException();
        assertThatExceptionOfType(ServerMovedException.class).isThrownBy(this::rollback).isSameAs(failure);
        assertThat(done).containsExactly("called", "rollback", "called", "rollback");
    }

    @Test
    void where_there_is_no_transaction_nothing_is_rolled_back() {
        status = Status.STATUS_NO_TRANSACTION;
        failure = ComputeException.itemNotFound();
        assertThatExceptionOfType(ComputeException.class).isThrownBy(this::rollback);
        assertThat(done).containsExactly("called");
    }

    @Test
    void every_other_failure_of_the_body_is_known_as_one_before_the_commit() {
        failure = new IllegalArgumentException();
        assertThatExceptionOfType(UncommittedException.class).isThrownBy(this::rollback).withCause(failure);
    }

    @Test
    void a_body_that_succeeds_is_left_alone() throws Exception {
        assertThat(rollback()).isEqualTo("result");
        assertThat(done).containsExactly("called");
    }

    @Test
    void a_change_waits_for_the_turn_of_its_server_and_a_read_does_not() throws Exception {
        assertThat(turn()).isEqualTo("result");
        assertThat(done).containsExactly("turn of 8f1c5a2e", "called");
        done.clear();
        status = Status.STATUS_NO_TRANSACTION;
        assertThat(turn()).isEqualTo("result");
        assertThat(done).containsExactly("called");
    }

    private Object rollback() throws Exception {
        RollbackInterceptor interceptor = new RollbackInterceptor();
        interceptor.transactions = transactions();
        return interceptor.run(call());
    }

    private Object turn() throws Exception {
        ServerTurn turn = new ServerTurn();
        turn.transactions = transactions();
        turn.queues = new ServerQueues() {

            @Override
            public <T> T inTurn(String uuid, Callable<T> change) throws Exception {
                done.add("turn of " + uuid);
                return change.call();
            }
        };
        return turn.run(call());
    }

    private InvocationContext call() {
        return fake(InvocationContext.class, called -> switch (called) {
            case "getParameters" -> new Object[] {"8F1C5A2E"};
            case "proceed" -> proceed();
            default -> throw new UnsupportedOperationException(called);
        });
    }

    private Object noted(String what) {
        done.add(what);
        return null;
    }

    private Object proceed() {
        noted("called");
        if (failure != null) {
            throw failure;
        }
        return "result";
    }

    private TransactionSynchronizationRegistry transactions() {
        return fake(TransactionSynchronizationRegistry.class, called -> switch (called) {
            case "getTransactionStatus" -> status;
            case "setRollbackOnly" -> noted("rollback");
            default -> throw new UnsupportedOperationException(called);
        });
    }

    private static <T> T fake(Class<T> type, Function<String, Object> answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (proxy, called, arguments) -> answer.apply(called.getName())));
    }
}
