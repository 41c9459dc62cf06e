package dev.placard.policy;

import dev.placard.core.Caller;
import dev.placard.core.Caller.Domain;
import dev.placard.core.Caller.Scope;
import dev.placard.core.Caller.User;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Callers for tests. */
public final class Callers {

    static final Domain DEFAULT = new Domain("default", "Default");

    private Callers() { }

    public static Caller inProject(String project, String... roles) {
        return with(new Scope.Project(project, project, DEFAULT), roles);
    }

    public static Caller ofSystem(String... roles) {
        return with(new Scope.OfSystem("all"), roles);
    }

    static Caller unscoped() {
        return with(new Scope.Unscoped());
    }

    static Caller with(Scope scope, String... roles) {
        return new Caller(new User("alice", "alice", DEFAULT), scope, List.of(roles), true, Instant.MAX, Optional.empty());
    }
}
