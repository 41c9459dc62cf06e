package dev.placard.db.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Everything a failure consists of. What is around the database's own exception differs wholly from one app server to
 * the other; on WildFly it is found only among the suppressed ones.
 */
public final class ExceptionChain {

    private ExceptionChain() { }

    /** The failure itself, its causes, suppressed and next exceptions, and theirs: each exception once, the nearest first. */
    public static List<Throwable> of(Throwable failure) {
        List<Throwable> found = new ArrayList<>(List.of(failure));
        for (int i = 0; i < found.size(); i++) {
            reasons(found.get(i)).filter(reason -> !found.contains(reason)).forEach(found::add);
        }
        return found;
    }

    private static Stream<Throwable> reasons(Throwable failure) {
        Stream<Throwable> next = failure instanceof SQLException sql ? Stream.ofNullable(sql.getNextException()) : Stream.empty();
        return Stream.of(Stream.ofNullable(failure.getCause()), next, Stream.of(failure.getSuppressed())).flatMap(Function.identity());
    }
}
