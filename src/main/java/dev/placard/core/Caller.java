package dev.placard.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who calls: what a valid token says about its owner. An immutable value; it holds no token.
 *
 * @param user the user the token belongs to
 * @param scope what the token is scoped to
 * @param roles names of the roles the user has within the scope, as Keystone writes them
 * @param isAdminProject whether the scope is Keystone's admin project; true also where Keystone does not say,
 *     as in oslo.context's {@code RequestContext.from_environ}
 * @param expiresAt when the token ends (UTC); it must be checked at every use
 * @param service the service that sent the request on the user's behalf (X-Service-Token), if any
 */
public record Caller(User user, Scope scope, List<String> roles, boolean isAdminProject, Instant expiresAt,
        Optional<Service> service) {

    /** Keeps its own copy of the roles. */
    public Caller {
        roles = List.copyOf(roles);
    }

    /** The id of the project the caller works in; empty for a system, domain or unscoped token. */
    public Optional<String> projectId() {
        return scope instanceof Scope.Project project ? Optional.of(project.id()) : Optional.empty();
    }

    /** This caller, reached through the service whose token came with the request. */
    public Caller sentBy(Service by) {
        return new Caller(user, scope, roles, isAdminProject, expiresAt, Optional.of(by));
    }

    /** A Keystone domain. Both names and ids are those of the token. */
    public record Domain(String id, String name) { }

    /** A Keystone user and the domain that owns it. */
    public record User(String id, String name, Domain domain) { }

    /** The owner of a service token, as keystonemiddleware's X-Service-* headers describe it. */
    public record Service(User user, Scope scope, List<String> roles) { }

    /** What a token is scoped to (Identity API v3, "Token scopes"). */
    public sealed interface Scope {

        /** One project, and the domain that owns it. */
        record Project(String id, String name, Domain domain) implements Scope { }

        /** One domain. */
        record OfDomain(String id, String name) implements Scope { }

        /** The deployment; {@code all} is Keystone's only value today. */
        record OfSystem(String value) implements Scope { }

        /** Nothing: the token only says who the user is. */
        record Unscoped() implements Scope { }
    }
}
