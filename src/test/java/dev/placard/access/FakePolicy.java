package dev.placard.access;

import dev.placard.core.Caller;
import dev.placard.policy.Callers;
import java.util.HashMap;
import java.util.Map;

/** A policy that allows or denies everything, and tells what it was asked. */
public final class FakePolicy extends CallerPolicy {

    /** The target of the last question, by action. */
    final Map<String, Map<String, String>> asked = new HashMap<>();

    private final Caller caller;
    private final boolean isAdmin;
    private final boolean allows;

    private FakePolicy(Caller caller, boolean isAdmin, boolean allows) {
        this.caller = caller;
        this.isAdmin = isAdmin;
        this.allows = allows;
    }

    /** For a member of a project. */
    public static FakePolicy of(String project, boolean allows) {
        return new FakePolicy(Callers.inProject(project), false, allows);
    }

    static FakePolicy ofAdmin(boolean allows) {
        return new FakePolicy(Callers.inProject("admins"), true, allows);
    }

    static FakePolicy of(Caller caller, boolean isAdmin) {
        return new FakePolicy(caller, isAdmin, true);
    }

    @Override
    public Caller caller() {
        return caller;
    }

    @Override
    public boolean isAdmin() {
        return isAdmin;
    }

    @Override
    public boolean allows(String action, Map<String, String> target) {
        asked.put(action, target);
        return allows;
    }
}
