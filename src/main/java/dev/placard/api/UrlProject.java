package dev.placard.api;

import dev.placard.core.AuthenticatedCaller;
import dev.placard.core.ComputeException;
import dev.placard.http.Route;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;

/** The project in the URL, which decides nothing, but must be the caller's own. Nova: wsgi.py _process_stack. */
@ApplicationScoped
public class UrlProject {

    @Inject
    private SecurityContext security;

    /** Refuses with 400 a URL that names another project than the caller's. */
    public void requireCallers(Route route) {
        route.project().filter(project -> !project.equals(callersProject())).ifPresent(project -> {
            throw ComputeException.malformedUrl(project, callersProject());
        });
    }

    /** As Python prints it where there is none. */
    private String callersProject() {
        return security.getPrincipalsByType(AuthenticatedCaller.class).stream().findFirst()
                .flatMap(principal -> principal.caller().projectId()).orElse("None");
    }
}
