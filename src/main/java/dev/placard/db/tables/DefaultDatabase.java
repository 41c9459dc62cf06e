package dev.placard.db.tables;

import dev.placard.config.DataSourceOptions;
import dev.placard.config.Settings;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * The H2 file with which Placard is shipped. Example servers are made in it, and the example callers, whose tokens everybody knows, are
 * known with it only.
 */
public final class DefaultDatabase {

    private static final Pattern FILE = Pattern.compile("jdbc:h2:file:.*[/\\\\]placard");

    private DefaultDatabase() { }

    /**
     * Looks whether the data source leads to it, where db.url is not set. An operator who writes a data source of their own is to set it.
     *
     * @throws IllegalStateException saying what to do, when it is another database
     */
    public static void require(DataSource cell) throws SQLException {
        try (Connection connection = cell.getConnection()) {
            // H2 tells its URL without the settings behind it; others may tell a password: theirs is not repeated
            String url = connection.getMetaData().getURL();
            if (!isDefault(url)) {
                throw new IllegalStateException("The app server's data source leads to a database of "
                        + connection.getMetaData().getDatabaseProductName() + " that is not the default one, but "
                        + DataSourceOptions.URL.name() + " is not set. Set it to the URL of that data source.");
            }
        }
    }

    /** Says on the console, where app servers do not show what is merely logged, where to go next when it was made just now. */
    public static void printHint(Settings settings) {
        String server = "http://" + settings.get(DataSourceOptions.HOST).replace("*", "localhost") + ":" + settings.get(DataSourceOptions.PORT);
        System.out.println("Placard has made example servers. Try: curl -H 'X-Auth-Token: member-token' " + server
                + "/v2.1/servers/8f1c5a2e-3d47-4b69-9e0a-6c2f1b7d4a51/metadata");
    }

    /** Whether a URL is the one of server.xml or configure.cli, wherever the server's files are. */
    static boolean isDefault(String url) {
        return FILE.matcher(url.split(";", 2)[0]).matches();
    }
}
