package dev.placard.access;

import dev.placard.core.ServerId;
import dev.placard.http.RequestContext;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;

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
    HttpServletRequest request;

    @Inject
    OwnerGate gate;

    /** Lets the call through; 404 when there is no such server for this caller, 403 when the rule denies. */
    @AroundInvoke
    public Object check(InvocationContext invocation) throws Exception {
        ServerId server = serverId(invocation.getParameters());
        String action = RequestContext.of(request).action();
        if (invocation.getMethod().getAnnotation(OwnerChecked.class).ofDeletedToo()) {
            gate.requireLivingOrRecorded(server, action);
        } else {
            gate.require(server, action);
        }
        return invocation.proceed();
    }

    /** The one parameter that is a server's id; the architecture test lets no method pass that has none. */
    private static ServerId serverId(Object[] parameters) {
        return Arrays.stream(parameters).filter(ServerId.class::isInstance).map(ServerId.class::cast).findFirst()
                .orElseThrow(() -> new IllegalStateException("no server to check the owner of"));
    }
}
