package dev.placard.ops.tools;

import dev.placard.config.DataSourceOptions;
import dev.placard.config.Option;
import dev.placard.config.Settings;
import dev.placard.db.tools.DriverFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;

/** The database of db.url, by a driver out of a folder: the WAR holds none, since in an app server the data source is its. */
final class CommandDatabase {

    private final Settings settings;

    CommandDatabase(Settings settings) {
        this.settings = settings;
    }

    /**
     * Connects.
     *
     * @throws SQLException where there is no driver for the URL, or the database does not take the connection
     */
    Connection connect() throws SQLException {
        String url = settings.get(DataSourceOptions.URL);
        if (url.isEmpty()) {
            throw new SQLException("db.url is not set");
        }
        Properties who = new Properties();
        who.setProperty("user", given(DataSourceOptions.USER));
        who.setProperty("password", given(DataSourceOptions.PASSWORD));
        return driver(url).connect(url, who);
    }

    private Driver driver(String url) throws SQLException {
        try {
            return new DriverFolder(settings.get(DataSourceOptions.DRIVERS)).driverOf(url)
                    .orElseThrow(() -> new SQLException("there is no JDBC driver for db.url in the folder of db.drivers"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The default of server.xml and configure.cli. */
    private String given(Option<String> option) {
        String text = settings.get(option);
        return text.isEmpty() ? "placard" : text;
    }
}
