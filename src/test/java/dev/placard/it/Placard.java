package dev.placard.it;

import dev.placard.process.Database;
import java.io.File;
import java.net.URI;
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
    static void addServers() {
        if (database().query("SELECT uuid FROM instances WHERE uuid LIKE 'dec0de00-%'").isEmpty()) {
            database().run("/conformance/servers.sql");
        }
    }

    /** The database of the server under test. */
    static Database database() {
        return new Database(System.getenv("DB_URL"), "placard", "placard");
    }
}
