package dev.placard.access;

import dev.placard.ground.ComputeException;
import jakarta.annotation.Priority;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/**
 * The second gate: is the server the caller's to see, and does the policy allow the action on it? A server of another
 * project does not exist for a caller who is not admin, whatever the policy says (nova/db/main/api.py
 * instance_get_by_uuid), unless it is still being scheduled. After that the action's rule is judged with the server's
 * project as target.
 */
@OwnerChecked
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class OwnerInterceptor {

    @Inject
    private OwnerGate gate;

    /**
     * Lets the call through or refuses it.
     *
     * @throws ComputeException 404 when there is no such server for this caller, 403 when the rule denies
     */
    @AroundInvoke
    public Object check(InvocationContext invocation) throws Exception {
        String serverId = (String) invocation.getParameters()[0];
        String action = invocation.getMethod().getAnnotation(RolesAllowed.class).value()[0];
        gate.require(serverId, action);
        return invocation.proceed();
    }
}
