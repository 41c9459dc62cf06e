package dev.placard.db.sql;

import dev.placard.core.ComputeException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;

/**
 * Why a transaction failed, as the database says it. Only SQLState and vendor code count, wherever in the
 * {@link ExceptionChain} they are found. The weakest comes first: a lost connection outweighs everything else.
 */
public enum SqlFailure {

    /** A defect, most likely. */
    OTHER(Set.of(), Set.of()),

    /**
     * A value holds a character the database has no place for: an emoji in a utf8mb3 column, NUL in PostgreSQL. MariaDB and MySQL: 1366
     * incorrect string value, 3854 and 3988 cannot convert string; PostgreSQL: 22021 character not in repertoire, 22P05 untranslatable
     * character.
     */
    UNSTORABLE(Set.of(1366, 3854, 3988), Set.of("22021", "22P05")),

    /**
     * A deadlock or a serialization failure: nothing was written, another attempt may succeed. MariaDB: 1213 deadlock, 1020 record has
     * changed since last read, 1047 node not ready, 1062 duplicate entry, 1305 no such savepoint, since Galera ended the transaction that
     * made it; PostgreSQL: 40P01 deadlock; H2: 90131 concurrent update; both: 23505 duplicate key. Of all that Placard inserts only the
     * next record of a change can be there already: from another node of Galera, and H2 may not show the last one for a moment.
     */
    CONFLICT(Set.of(1213, 1020, 1047, 1062, 1305), Set.of("40001", "40P01", "90131", "23505")),

    /**
     * Somebody held the row until the lock time-out: nothing was written, and at once another attempt would not succeed. MariaDB: 1205;
     * PostgreSQL: 55P03 lock not available; H2: HYT00.
     */
    ROW_HELD(Set.of(1205), Set.of("55P03", "HYT00")),

    /**
     * The pool, or the database, has no connection to give: nothing was done, and asking again would make it worse. MariaDB: 1040 too many
     * connections, 1203 of this user, 1226 more than the user may have; PostgreSQL: 53300 too many.
     */
    NO_CONNECTION(Set.of(1040, 1203, 1226), Set.of("53300")),

    /**
     * The database takes no writes, since it is no primary (any more): a new connection may lead to the one that is. MariaDB: 1290
     * --read-only, 1836 read-only mode, 1792 read-only transaction; PostgreSQL: 25006 read-only transaction.
     */
    READ_ONLY(Set.of(1290, 1836, 1792), Set.of("25006")),

    /**
     * The connection broke or could not be opened: a commit under way may have taken place. MariaDB: 1053 server shutdown, 1927 connection
     * was killed; PostgreSQL: 57P01 admin shutdown, 57P02 crash shutdown, 57P03 cannot connect now; H2: 90020 in use by another process,
     * the others closed.
     */
    CONNECTION_LOST(Set.of(1053, 1927), Set.of("57P01", "57P02", "57P03", "90007", "90020", "90067", "90098", "90121"));

    private final Set<Integer> codes;
    private final Set<String> states;

    SqlFailure(Set<Integer> codes, Set<String> states) {
        this.codes = codes;
        this.states = states;
    }

    /** The strongest reason found in what a transaction or a statement threw. */
    public static SqlFailure of(Throwable failure) {
        return ExceptionChain.of(failure).stream().map(found -> found instanceof SQLException sql ? judge(sql) : judgeOther(found))
                .max(Enum::compareTo).orElse(OTHER);
    }

    /** What to throw when a failure is not to be repeated: 503 when the database cannot answer, 400 for a value it cannot hold, else itself. */
    public static RuntimeException refusal(RuntimeException failure) {
        return switch (of(failure)) {
            case CONFLICT, ROW_HELD, NO_CONNECTION, READ_ONLY, CONNECTION_LOST -> ComputeException.databaseUnavailable();
            case UNSTORABLE -> ComputeException.invalidInput(
                    "Invalid input: a value has a character that the database cannot store.");
            case OTHER -> failure;
        };
    }

    /** The database's own words, for the log: the message of the first SQL exception that has one. */
    public static String sentence(Throwable failure) {
        return ExceptionChain.of(failure).stream().filter(SQLException.class::isInstance).map(Throwable::getMessage)
                .filter(Objects::nonNull).findFirst().orElse(failure.toString());
    }

    /** Whether the database is away for now, and may come: waiting is known to help. */
    public boolean isAway() {
        return this == CONNECTION_LOST || this == NO_CONNECTION;
    }

    /** MariaDB's driver fails itself when a statement is closed whose connection broke at its first attempt. */
    private static SqlFailure judgeOther(Throwable failure) {
        StackTraceElement[] stack = failure.getStackTrace();
        boolean isOfTheDriver = failure instanceof NullPointerException && stack.length > 0
                && stack[0].getClassName().startsWith("org.mariadb.jdbc.");
        return isOfTheDriver ? CONNECTION_LOST : OTHER;
    }

    private static SqlFailure judge(SQLException failure) {
        String state = Objects.requireNonNullElse(failure.getSQLState(), "");
        int code = failure.getErrorCode();
        // before the connection: 1047 and 1040 have the SQLState of a lost one
        return Arrays.stream(values()).filter(reason -> reason.codes.contains(code) || reason.states.contains(state)).findFirst()
                .orElseGet(() -> isOfPool(failure, state) ? NO_CONNECTION : isOfConnection(failure, state) ? CONNECTION_LOST : OTHER);
    }

    private static boolean isOfConnection(SQLException failure, String state) {
        return state.startsWith("08") || failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException;
    }

    /**
     * Whether the app server's pool speaks, no driver: Open Liberty by a transient exception without SQLState, WildFly by one
     * whose cause is a ResourceException. That class is not to be had on every server, hence its package's name.
     */
    private static boolean isOfPool(SQLException failure, String state) {
        return state.isEmpty() && (failure instanceof SQLTransientConnectionException
                || failure.getCause() != null && failure.getCause().getClass().getName().startsWith("jakarta.resource."));
    }
}
