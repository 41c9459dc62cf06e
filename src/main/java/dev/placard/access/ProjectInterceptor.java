package dev.placard.access;

import dev.placard.core.ProjectId;
import dev.placard.http.RequestContext;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;

/**
 * The second gate where there is no server yet, or more than one: the rule is judged with the project that the URL names as
 * target, else with the caller's own project and user, as Nova does it where nothing else is given (nova/context.py
 * RequestContext.can).
 */
@ProjectChecked
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class ProjectInterceptor {

    @Inject
    HttpServletRequest request;

    @Inject
    CallerPolicy policy;

    /** Lets the call through; 403 when the rule denies. */
    @AroundInvoke
    public Object check(InvocationContext invocation) throws Exception {
        String action = RequestContext.of(request).action();
        Arrays.stream(invocation.getParameters()).filter(ProjectId.class::isInstance).map(ProjectId.class::cast).findFirst()
                .ifPresentOrElse(project -> policy.require(action, Map.of("project_id", project.value())), () -> policy.require(action));
        return invocation.proceed();
    }
}
