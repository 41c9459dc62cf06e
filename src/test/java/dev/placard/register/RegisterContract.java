package dev.placard.register;

import dev.placard.process.Database;
import dev.placard.process.PlacardProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;

/** All that the register promises, on one kind of database. */
@Tag("once")
@Tag("process")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RegisterContract implements LifeOfAServer, ListsOfServers, PagesOfServers, RulesOfTheRegister {

    @AutoClose
    private RegisterFixture fixture;

    /** An empty database for the app server of a directory. */
    abstract Database database(Path directory) throws Exception;

    @BeforeAll
    void start() throws Exception {
        Path directory = PlacardProcess.directory("register");
        fixture = new RegisterFixture(directory, database(directory));
    }

    @Override
    public RegisterFixture fixture() {
        return fixture;
    }
}
