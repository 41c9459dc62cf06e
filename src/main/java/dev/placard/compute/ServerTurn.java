package dev.placard.compute;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Locale;

/**
 * Has a change wait for the turn of its server, which is the method's first parameter. The transaction has begun, but takes
 * no connection before its first statement. What only reads has no transaction and does not wait.
 */
public class ServerTurn {

    @Inject
    ServerQueues queues;

    @Resource
    TransactionSynchronizationRegistry transactions;

    /** Runs the body; 503 when somebody else holds the server's row. */
    @AroundInvoke
    Object run(InvocationContext call) throws Exception {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            return call.proceed();
        }
        String uuid = call.getParameters()[0].toString().toLowerCase(Locale.ROOT);
        return queues.inTurn(uuid, call::proceed);
    }
}
