package dev.placard.policy;

import dev.placard.ground.Caller;
import dev.placard.ground.Caller.Domain;
import dev.placard.ground.Caller.Scope;
import dev.placard.ground.Caller.User;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Callers for tests. */
final class Callers {

    static final Domain DEFAULT = new Domain("default", "Default");

    private Callers() { }

    static Caller inProject(String project, String... roles) {
        return with(new Scope.Project(project, project, DEFAULT), roles);
    }

    static Caller ofSystem(String... roles) {
        return with(new Scope.OfSystem("all"), roles);
    }

    static Caller unscoped() {
        return with(new Scope.Unscoped());
    }

    static Caller with(Scope scope, String... roles) {
        return new Caller(new User("alice", "alice", DEFAULT), scope, List.of(roles), true, Instant.MAX, Optional.empty());
    }
}
