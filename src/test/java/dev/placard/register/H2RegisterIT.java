package dev.placard.register;

import dev.placard.process.Database;
import dev.placard.process.PlacardProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** The register on the embedded database. */
@Tag("once")
@Tag("process")
class H2RegisterIT implements LifeOfAServer, ListsOfServers, PagesOfServers, RulesOfTheRegister {

    private static RegisterFixture fixture;

    @BeforeAll
    static void start() throws Exception {
        Path directory = PlacardProcess.directory("register-h2");
        fixture = new RegisterFixture(directory, new Database("jdbc:h2:file:" + directory.resolve("data/placard")
                + ";AUTO_SERVER=TRUE;LOCK_TIMEOUT=10000", "placard", "placard"));
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @Override
    public RegisterFixture fixture() {
        return fixture;
    }
}
