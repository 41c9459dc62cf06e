package dev.placard.it;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The application under test as a deployer meets it: the WAR the build made, its address, its database. */
final class Placard {

    private Placard() { }

    /** The WAR of this build, nothing added. */
    static WebArchive war() {
        return ShrinkWrap.create(ZipImporter.class, "placard.war").importFrom(new File(System.getProperty("placard.war")))
                .as(WebArchive.class);
    }

    /** Where it answers: the tests give the server its port by the environment. */
    static URI address() {
        return URI.create("http://localhost:" + System.getenv("HTTP_PORT"));
    }

    /** Makes the servers of the conformance table, once for a database. */
    static void addServers() throws SQLException, IOException {
        try (Connection connection = database(); Statement statement = connection.createStatement()) {
            if (count(statement, "SELECT COUNT(*) FROM instances WHERE uuid LIKE 'dec0de00-%'") == 0) {
                statement.execute(new String(Placard.class.getResourceAsStream("/conformance/servers.sql").readAllBytes(),
                        StandardCharsets.UTF_8));
            }
        }
    }

    /** The database of the server under test, beside it. */
    static Connection database() throws SQLException {
        return DriverManager.getConnection(databaseUrl(), "placard", "placard");
    }

    /** Where it is. */
    static String databaseUrl() {
        return System.getenv("DB_URL");
    }

    private static int count(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
