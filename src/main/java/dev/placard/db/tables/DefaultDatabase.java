package dev.placard.db.tables;

import dev.placard.config.DataSourceOptions;
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
     * Looks whether the data source leads to it. An operator who writes a data source of their own is to say so by db.url.
     *
     * @param cell the data source, where db.url is not set
     * @throws SQLException when the database cannot be reached
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

    /** Whether a URL is the one of server.xml or configure.cli, wherever the server's files are. */
    static boolean isDefault(String url) {
        return FILE.matcher(url.split(";", 2)[0]).matches();
    }
}
