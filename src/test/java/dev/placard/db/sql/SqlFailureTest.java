package dev.placard.db.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.core.ComputeException;
import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SqlFailureTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "MariaDB: a deadlock,                              40001, 1213,  CONFLICT",
        "MariaDB: a lock time-out,                         HY000, 1205,  ROW_HELD",
        "PostgreSQL: a lock time-out,                      55P03, 0,     ROW_HELD",
        "MariaDB: the record has changed,                  HY000, 1020,  CONFLICT",
        "MariaDB: another node added the row,              23000, 1062,  CONFLICT",
        "Galera: the savepoint ended with its transaction, 42000, 1305,  CONFLICT",
        "H2: the row is there already,                     23505, 23505, CONFLICT",
        "Galera: the node is not ready,                    08S01, 1047,  CONFLICT",
        "PostgreSQL: a serialization failure,              40001, 0,     CONFLICT",
        "PostgreSQL: a deadlock,                           40P01, 0,     CONFLICT",
        "H2: a lock time-out,                              HYT00, 50200, ROW_HELD",
        "H2: a deadlock,                                   40001, 40001, CONFLICT",
        "H2: a concurrent update,                          90131, 90131, CONFLICT",
        "MariaDB: the server shuts down,                   08S01, 1053,  CONNECTION_LOST",
        "MariaDB: the connection was killed,               70100, 1927,  CONNECTION_LOST",
        "MariaDB: too many connections,                    08004, 1040,  NO_CONNECTION",
        "MariaDB: too many connections of the user,        42000, 1203,  NO_CONNECTION",
        "MariaDB: more than the user may have,             42000, 1226,  NO_CONNECTION",
        "PostgreSQL: too many connections,                 53300, 0,     NO_CONNECTION",
        "MariaDB: started with --read-only,                HY000, 1290,  READ_ONLY",
        "MariaDB: in read-only mode,                       HY000, 1836,  READ_ONLY",
        "MariaDB: a read-only transaction,                 25006, 1792,  READ_ONLY",
        "PostgreSQL: a read-only transaction,              25006, 0,     READ_ONLY",
        "any driver: the connection failed,                08006, 0,     CONNECTION_LOST",
        "PostgreSQL: an administrator ended the session,   57P01, 0,     CONNECTION_LOST",
        "PostgreSQL: the server starts,                    57P03, 0,     CONNECTION_LOST",
        "H2: the database is closed,                       90098, 90098, CONNECTION_LOST",
        "MariaDB: an emoji in a utf8mb3 column,            22007, 1366,  UNSTORABLE",
        "MySQL: an emoji in a utf8mb3 column,              HY000, 1366,  UNSTORABLE",
        "PostgreSQL: NUL in a text,                        22021, 0,     UNSTORABLE",
        "PostgreSQL: not in the database's encoding,       22P05, 0,     UNSTORABLE",
        "MariaDB: a syntax error,                          42000, 1064,  OTHER",
        "a failure without a state,                        ,      0,     OTHER",
    })
    void tells_what_the_database_means(String what, String state, int code, SqlFailure expected) {
        assertThat(SqlFailure.of(new SQLException(what, state, code))).isEqualTo(expected);
    }

    static Stream<Throwable> chains() {
        SQLException deadlock = new SQLException("deadlock", "40001", 1213);
        Throwable suppressing = new IllegalStateException("rolled back");
        suppressing.addSuppressed(new RuntimeException(deadlock));
        SQLException batch = new SQLException("batch", "HY000", 1);
        batch.setNextException(deadlock);
        Throwable circle = new IllegalStateException("outer", new RuntimeException(deadlock));
        deadlock.addSuppressed(circle);
        return Stream.of(new RuntimeException(new RuntimeException(deadlock)), suppressing, new RuntimeException(batch), circle);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("chains")
    void finds_the_reason_among_causes_suppressed_and_next_exceptions(Throwable failure) {
        assertThat(SqlFailure.of(failure)).isEqualTo(SqlFailure.CONFLICT);
    }

    @Test
    void a_lost_connection_outweighs_a_conflict() {
        SQLException failure = new SQLException("deadlock", "40001", 1213);
        failure.addSuppressed(new SQLException("gone", "08006"));

        assertThat(SqlFailure.of(new RuntimeException(failure))).isEqualTo(SqlFailure.CONNECTION_LOST);
    }

    @Test
    void an_exhausted_pool_has_no_connection_to_give_on_either_app_server() {
        SQLException liberty = new SQLTransientConnectionException("no connection within 10 s");
        SQLException wildfly = new SQLException("IJ000453", new ResourceException("IJ000655"));

        assertThat(SqlFailure.of(new RuntimeException(liberty))).isEqualTo(SqlFailure.NO_CONNECTION);
        assertThat(SqlFailure.of(new RuntimeException(wildfly))).isEqualTo(SqlFailure.NO_CONNECTION);
    }

    @Test
    void a_pool_that_could_not_open_a_connection_has_lost_it() {
        SQLException wildfly = new SQLException("IJ000453", new ResourceException("IJ031084", new SQLException("", "08000")));

        assertThat(SqlFailure.of(wildfly)).isEqualTo(SqlFailure.CONNECTION_LOST);
    }

    @Test
    void what_is_no_failure_of_the_database_is_a_defect() {
        assertThat(SqlFailure.of(new NullPointerException())).isEqualTo(SqlFailure.OTHER);
    }

    @Test
    void the_refusal_is_503_for_what_may_pass_400_for_a_value_and_else_the_failure_itself() {
        RuntimeException defect = new IllegalStateException();

        assertThat(SqlFailure.refusal(new RuntimeException(new SQLException("", "40001"))))
                .extracting("status").isEqualTo(503);
        for (String state : List.of("08006", "55P03", "53300", "25006")) {
            assertThat(SqlFailure.refusal(new RuntimeException(new SQLException("", state))))
                    .extracting("status").isEqualTo(503);
        }
        assertThat(SqlFailure.refusal(new RuntimeException(new SQLException("", "22021"))))
                .isInstanceOf(ComputeException.class).extracting("status").isEqualTo(400);
        assertThat(SqlFailure.refusal(defect)).isSameAs(defect);
    }

    @Test
    void a_failure_is_told_in_the_databases_words_where_it_has_some() {
        assertThat(SqlFailure.sentence(new RuntimeException(new SQLException("Deadlock found", "40001")))).isEqualTo("Deadlock found");
        assertThat(SqlFailure.sentence(new IllegalStateException("away", new SQLException((String) null))))
                .isEqualTo("java.lang.IllegalStateException: away");
    }

    @Test
    void a_driver_that_fails_itself_has_lost_its_connection() {
        NullPointerException ofTheDriver = new NullPointerException();
        ofTheDriver.setStackTrace(new StackTraceElement[] {
                new StackTraceElement("org.mariadb.jdbc.Statement", "getMoreResults", "Statement.java", 834)});
        assertThat(SqlFailure.of(new IllegalStateException(ofTheDriver))).isEqualTo(SqlFailure.CONNECTION_LOST);
        assertThat(SqlFailure.of(new NullPointerException())).isEqualTo(SqlFailure.OTHER);
    }
}
