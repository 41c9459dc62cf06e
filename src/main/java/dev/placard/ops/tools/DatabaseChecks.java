package dev.placard.ops.tools;

import dev.placard.core.Reason;
import dev.placard.db.tables.NovaTables;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the database of Nova's cell must be like for a Placard beside Nova. */
final class DatabaseChecks {

    private static final Duration MOST_SKEW = Duration.ofSeconds(5);
    // reads wait for what was committed on other nodes, and so do an UPDATE and a DELETE: with an UPDATE a change begins
    private static final int SYNC_WAIT = 1 + 2;
    private static final String UTC = "SELECT CAST(UTC_TIMESTAMP AS CHAR)";

    private final Connection database;

    DatabaseChecks(Connection database) {
        this.database = database;
    }

    /** All findings; a query that fails is one. Where the tables are not Nova's nothing else is looked at in them. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        add(findings, "Tables", this::tables);
        boolean hasTables = findings.get(0).result() == Finding.Result.SUCCESS;
        if (hasTables) {
            add(findings, "Twin rows", this::twins);
        }
        if (isMariaDb() && hasTables) {
            add(findings, "Collation of keys", this::collation);
        }
        if (isMariaDb()) {
            add(findings, "Binary log", this::binaryLog);
            add(findings, "Galera", this::galera);
            add(findings, "Clock of the database", this::clock);
        }
        return findings;
    }

    private Finding tables() throws SQLException {
        try {
            NovaTables.CELL.require(database, "db.url");
            return Finding.success("Tables", "");
        } catch (IllegalStateException e) {
            return Finding.failure("Tables", Reason.of(e));
        }
    }

    private Finding twins() throws SQLException {
        int twins = new TwinRows(database).find().size();
        return twins == 0 ? Finding.success("Twin rows", "")
                : Finding.warning("Twin rows", twins + " items have several rows; java -jar placard.war doctor shows and heals them.");
    }

    private Finding collation() throws SQLException {
        String collation = one("SELECT collation_name FROM information_schema.columns WHERE table_schema = DATABASE()"
                + " AND table_name = 'instance_metadata' AND column_name = 'key'").orElse("unknown");
        return Finding.success("Collation of keys", collation.endsWith("_bin") ? collation
                : collation + ": in Nova's eyes keys that differ in case only are one; Placard keeps them apart.");
    }

    /** MariaDB refuses to write at READ COMMITTED where it logs statements. */
    private Finding binaryLog() throws SQLException {
        boolean isRefused = one("SELECT @@log_bin").orElse("0").equals("1") && one("SELECT @@binlog_format").orElse("").equals("STATEMENT");
        return isRefused ? Finding.failure("Binary log", "binlog_format is STATEMENT: READ COMMITTED cannot write. Set it to ROW.")
                : Finding.success("Binary log", "");
    }

    private Finding galera() throws SQLException {
        if (!one("SHOW STATUS LIKE 'wsrep_ready'", 2).orElse("OFF").equals("ON")) {
            return Finding.success("Galera", "This is none.");
        }
        int waits = Integer.parseInt(one("SELECT @@wsrep_sync_wait").orElse("0"));
        return (waits & SYNC_WAIT) != SYNC_WAIT
                ? Finding.warning("Galera", "wsrep_sync_wait is " + waits + ", not " + SYNC_WAIT
                        + ": what a request finds may be older than a change that was acknowledged on another node.")
                : Finding.success("Galera", "");
    }

    private Finding clock() throws SQLException {
        Instant there = LocalDateTime.parse(one(UTC).orElseThrow().replace(' ', 'T')).toInstant(ZoneOffset.UTC);
        Duration skew = Duration.between(there, Instant.now()).abs();
        return skew.compareTo(MOST_SKEW) > 0
                ? Finding.warning("Clock of the database", "It differs by " + skew.toSeconds() + " seconds from the one here.")
                : Finding.success("Clock of the database", "");
    }

    private boolean isMariaDb() {
        try {
            String product = database.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
            return product.equals("mariadb") || product.equals("mysql");
        } catch (SQLException e) {
            return false;
        }
    }

    private Optional<String> one(String query) throws SQLException {
        return one(query, 1);
    }

    private Optional<String> one(String query, int column) throws SQLException {
        try (Statement statement = database.createStatement(); ResultSet row = statement.executeQuery(query)) {
            return row.next() ? Optional.ofNullable(row.getString(column)) : Optional.empty();
        }
    }

    private static void add(List<Finding> findings, String name, Look look) {
        try {
            findings.add(look.look());
        } catch (SQLException e) {
            findings.add(Finding.failure(name, Reason.of(e)));
        }
    }

    /** One look at the database. */
    private interface Look {

        Finding look() throws SQLException;
    }
}
