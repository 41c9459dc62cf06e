package dev.placard.ops.tools;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The command doctor: shows twin rows, and takes them away when told to. */
public final class Doctor {

    private static final String HELP = """
            usage: java -jar placard.war doctor [--fix] [--server-xml FILE]
            Shows items of which the database has several rows. Nova and Placard show the last one of them; --fix takes the others
            away, as Nova takes rows away. The database is that of db.url, db.user and db.password, its driver in the folder db.drivers.
            Exit code: 0 when there are none (any more), 1 when there are, 2 for a wrong command line, 255 when it cannot be found out""";

    private Doctor() { }

    /** Runs the command line, whose first word is the command's name, and gives the exit code. */
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        List<String> given = List.of(arguments).subList(1, arguments.length);
        List<String> words = CommandSettings.others(given);
        boolean mends = words.equals(List.of("--fix"));
        if (!words.isEmpty() && !mends) {
            return CommandSettings.usage(words, HELP, out, err);
        }
        try (Connection connection = CommandSettings.connect(CommandSettings.read(given))) {
            return run(new TwinRows(connection), mends, out);
        } catch (SQLException | RuntimeException e) {
            err.println("The database cannot be looked at: " + e.getMessage());
            return CommandSettings.ERROR;
        }
    }

    static int run(TwinRows twins, boolean mends, PrintStream out) throws SQLException {
        List<List<TwinRows.Row>> found = twins.find();
        for (List<TwinRows.Row> rows : found) {
            TwinRows.Row last = rows.get(rows.size() - 1);
            out.println("server " + last.server() + " has " + rows.size() + " rows of one key: " + rows.stream().map(row -> row.id() + "").toList()
                    + ", of which " + last.id() + " counts");
        }
        if (mends && !found.isEmpty()) {
            out.println(twins.heal() + " rows were taken away");
        } else if (found.isEmpty()) {
            out.println("There are no twin rows");
        }
        return found.isEmpty() || mends ? 0 : 1;
    }
}
