package dev.placard.access;

import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;

/** The policy action of a resource method: its role is its action. Whoever judges or names it reads it here. */
public final class PolicyAction {

    private PolicyAction() { }

    /**
     * The action.
     *
     * @param method a method with {@link RolesAllowed}
     * @return the one name it holds
     */
    public static String of(Method method) {
        return method.getAnnotation(RolesAllowed.class).value()[0];
    }
}
