package dev.placard.ops.tools;

import dev.placard.ground.DataSourceOptions;
import dev.placard.ground.Option;
import dev.placard.ground.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.stream.Stream;

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
        for (Driver driver : ServiceLoader.load(Driver.class, drivers())) {
            if (driver.acceptsURL(url)) {
                return driver.connect(url, who);
            }
        }
        throw new SQLException("there is no JDBC driver for db.url in the folder of db.drivers");
    }

    /** The default of server.xml and configure.cli. */
    private String given(Option<String> option) {
        String text = settings.get(option);
        return text.isEmpty() ? "placard" : text;
    }

    private ClassLoader drivers() {
        String folder = settings.get(DataSourceOptions.DRIVERS);
        if (folder.isEmpty()) {
            return CommandDatabase.class.getClassLoader();
        }
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return new URLClassLoader(files.filter(file -> file.toString().endsWith(".jar")).map(CommandDatabase::url).toArray(URL[]::new),
                    CommandDatabase.class.getClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
