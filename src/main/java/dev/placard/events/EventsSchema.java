package dev.placard.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The SQL that makes the tables of changes and events beside Nova, where Placard makes none itself. */
public final class EventsSchema {

    private static final String HELP = """
            usage: java -jar placard.war events-schema --vendor mariadb|postgresql [--database NAME]
            Prints the SQL that makes the tables of changes and events beside Nova, in the database (MariaDB, MySQL) or schema
            (PostgreSQL) that the option events.database names; by default placard.
            Exit code: 0, or 2 for a wrong command line""";
    private static final Pattern LINE = Pattern.compile(
            "events-schema --vendor[ =](mariadb|postgresql)(?: --database[ =]([a-z_][a-z0-9_]{0,62}))?");

    private EventsSchema() { }

    /** Runs the command line, whose first word is the command's name, and gives the exit code. Out goes the SQL. */
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        Matcher line = LINE.matcher(String.join(" ", arguments));
        if (!line.matches()) {
            boolean isHelp = List.of(arguments).contains("--help");
            (isHelp ? out : err).println(HELP);
            return isHelp ? 0 : 2;
        }
        out.print(sql(line.group(1), Objects.requireNonNullElse(line.group(2), "placard")));
        return 0;
    }

    /**
     * The statements, each of which ends with a semicolon and the line.
     *
     * @param vendor mariadb or postgresql
     * @param database the name that the option events.database has
     */
    public static String sql(String vendor, String database) {
        String create = vendor.equals("postgresql") ? "CREATE SCHEMA IF NOT EXISTS " : "CREATE DATABASE IF NOT EXISTS ";
        return create + database + ";\n" + (read(vendor, "V3__metadata_changes.sql") + read(vendor, "V4__metadata_events.sql"))
                .replaceAll("\\bplacard_(?:metadata_change|relay)\\b", database + ".$0");
    }

    private static String read(String vendor, String migration) {
        String file = "/db/migration/" + vendor + "/" + migration;
        try (InputStream sql = Objects.requireNonNull(EventsSchema.class.getResourceAsStream(file), file)) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
