package dev.placard.db.cells;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;

/** Has an EJB's method work in the cell of its server, which is the method's first parameter. */
public class InCellOfServer {

    @Inject
    private CurrentCell cell;

    /**
     * Runs the body.
     *
     * @throws dev.placard.core.ComputeException 503 when the cell cannot be used now; else as the body does
     * @throws ServerMovedException when the server is in another cell by now
     */
    @AroundInvoke
    Object run(InvocationContext call) {
        return cell.ofServer(call.getParameters()[0].toString(), () -> proceed(call));
    }

    private static Object proceed(InvocationContext call) {
        try {
            return call.proceed();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
