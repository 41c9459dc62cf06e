package dev.placard.access;

import dev.placard.ground.ComputeException;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Method;
import java.util.Map;

/**
 * The second gate where there is no server yet, or more than one: the rule is judged with the caller's own project and user as
 * target, as Nova does it where nothing else is given (nova/context.py RequestContext.can).
 */
@ProjectChecked
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class ProjectInterceptor {

    @Inject
    private CallerPolicy policy;

    /**
     * Lets the call through or refuses it.
     *
     * @throws ComputeException 403 when the rule denies
     */
    @AroundInvoke
    public Object check(InvocationContext invocation) throws Exception {
        Method method = invocation.getMethod();
        String action = PolicyAction.of(method);
        if (method.getAnnotation(ProjectChecked.class).isProjectFirstParameter()) {
            policy.require(action, Map.of("project_id", (String) invocation.getParameters()[0]));
        } else {
            policy.require(action);
        }
        return invocation.proceed();
    }
}
