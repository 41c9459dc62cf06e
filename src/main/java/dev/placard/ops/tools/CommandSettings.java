package dev.placard.ops.tools;

import dev.placard.config.DataSourceOptions;
import dev.placard.config.Option;
import dev.placard.config.Settings;
import dev.placard.config.SettingsSources;
import dev.placard.db.tools.DriverFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the commands share: the options as the environment, a server.xml and a nova.conf have them, the database, and exit codes. */
final class CommandSettings {

    /** The exit code where nothing could be found out, as of nova-status. */
    static final int ERROR = 255;

    private static final int USAGE = 2;
    private static final String SERVER_XML = "--server-xml";

    private CommandSettings() { }

    /**
     * The options as a Placard would find them that is started in this environment; the command line may name a {@code --server-xml FILE}.
     *
     * @throws IllegalStateException where a file cannot be read
     */
    static Settings read(List<String> words) {
        int at = words.indexOf(SERVER_XML);
        return SettingsSources.withoutServer(at < 0 || at + 1 == words.size() ? Optional.empty() : Optional.of(Path.of(words.get(at + 1))));
    }

    /** A command line without {@code --server-xml FILE}. */
    static List<String> others(List<String> words) {
        int at = words.indexOf(SERVER_XML);
        List<String> others = new ArrayList<>(words);
        if (at >= 0 && at + 1 < words.size()) {
            others.subList(at, at + 2).clear();
        }
        return others;
    }

    /**
     * Connects to the database of db.url, by a driver out of the folder of db.drivers.
     *
     * @throws SQLException also where there is no driver for the URL
     */
    static Connection connect(Settings settings) throws SQLException {
        String url = settings.get(DataSourceOptions.URL);
        if (url.isEmpty()) {
            throw new SQLException("db.url is not set");
        }
        try {
            return new DriverFolder(settings.get(DataSourceOptions.DRIVERS))
                    .connect(url, given(settings, DataSourceOptions.USER), given(settings, DataSourceOptions.PASSWORD))
                    .orElseThrow(() -> new SQLException("there is no JDBC driver for db.url in the folder of db.drivers"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The default is that of server.xml and configure.cli. */
    private static String given(Settings settings, Option<String> option) {
        String text = settings.get(option);
        return text.isEmpty() ? "placard" : text;
    }

    /** Prints how a command is called: 0 when somebody asked for that, else 2. */
    static int usage(List<String> words, String help, PrintStream out, PrintStream err) {
        boolean isHelp = words.equals(List.of("--help")) || words.equals(List.of("-h"));
        (isHelp ? out : err).println(help);
        return isHelp ? 0 : USAGE;
    }
}
