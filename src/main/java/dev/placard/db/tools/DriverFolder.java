package dev.placard.db.tools;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/**
 * The JDBC drivers of a command: the WAR holds none, since in an app server the data source is its. What was loaded stays until the
 * command ends.
 *
 * @param folder with the drivers' archives; empty for those on the class path
 */
public record DriverFolder(String folder) {

    /**
     * Connects to a database; empty where no driver takes its URL.
     *
     * @throws IOException when the folder cannot be read
     * @throws SQLException when the database does not take the connection
     */
    public Optional<Connection> connect(String url, String user, String password) throws IOException, SQLException {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        for (Driver driver : ServiceLoader.load(Driver.class, loader())) {
            if (driver.acceptsURL(url)) {
                return Optional.of(driver.connect(url, login));
            }
        }
        return Optional.empty();
    }

    private ClassLoader loader() throws IOException {
        ClassLoader parent = DriverFolder.class.getClassLoader();
        if (folder.isEmpty()) {
            return parent;
        }
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            List<URL> jars = new ArrayList<>();
            for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
                jars.add(jar.toUri().toURL());
            }
            return new URLClassLoader(jars.toArray(URL[]::new), parent);
        }
    }
}
