package dev.placard.db.sql;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Everything a failure consists of. What is around the database's own exception differs wholly from one app server to
 * the other; on WildFly it is found only among the suppressed ones.
 */
public final class ExceptionChain {

    private ExceptionChain() { }

    /** The failure itself, its causes, suppressed and next exceptions, and theirs: each exception once, the nearest first. */
    public static List<Throwable> of(Throwable failure) {
        List<Throwable> found = new ArrayList<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>(List.of(failure));
        while (!open.isEmpty()) {
            Throwable next = open.remove();
            if (seen.add(next)) {
                found.add(next);
                addReasons(next, open);
            }
        }
        return found;
    }

    private static void addReasons(Throwable failure, Deque<Throwable> open) {
        if (failure.getCause() != null) {
            open.add(failure.getCause());
        }
        if (failure instanceof SQLException sql && sql.getNextException() != null) {
            open.add(sql.getNextException());
        }
        open.addAll(List.of(failure.getSuppressed()));
    }
}
