package dev.placard.compute;

import dev.placard.core.ComputeException;
import dev.placard.db.cells.ServerMovedException;
import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * Runs inside the transaction of an EJB's method, around its body. A refusal rolls the transaction back; any other failure
 * is marked as one before the commit, so that {@link Attempts} can tell it from what fails at it.
 */
public class RollbackInterceptor {

    @Resource
    TransactionSynchronizationRegistry transactions;

    /**
     * Runs the body.
     *
     * @throws ComputeException as the body refused
     * @throws ServerMovedException where it has to be run in another cell
     * @throws UncommittedException for every other failure of the body
     */
    @AroundInvoke
    Object run(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (ComputeException | ServerMovedException e) {
            rollBack();
            throw e;
        } catch (RuntimeException e) {
            throw new UncommittedException(e);
        }
    }

    /** A method that only reads has no transaction; Open Liberty logs an error where it is told to roll that back. */
    private void rollBack() {
        if (transactions.getTransactionStatus() == Status.STATUS_ACTIVE) {
            transactions.setRollbackOnly();
        }
    }
}
