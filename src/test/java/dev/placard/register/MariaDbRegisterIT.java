package dev.placard.register;

import dev.placard.process.MariaDb;
import dev.placard.process.PlacardProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** The register on MariaDB. */
@Tag("once")
@Tag("process")
class MariaDbRegisterIT implements LifeOfAServer, ListsOfServers, PagesOfServers, RulesOfTheRegister {

    private static MariaDb database;
    private static RegisterFixture fixture;

    @BeforeAll
    static void start() throws Exception {
        Path directory = PlacardProcess.directory("register-mariadb");
        database = MariaDb.start(PlacardProcess.directory("register-mariadb-data"));
        fixture = new RegisterFixture(directory, database.database());
    }

    @AfterAll
    static void stop() {
        fixture.close();
        database.stop();
    }

    @Override
    public RegisterFixture fixture() {
        return fixture;
    }
}
