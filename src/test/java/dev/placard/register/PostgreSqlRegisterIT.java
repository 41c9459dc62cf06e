package dev.placard.register;

import dev.placard.process.PlacardProcess;
import dev.placard.process.PostgreSql;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** The register on PostgreSQL. */
@Tag("once")
@Tag("process")
class PostgreSqlRegisterIT implements LifeOfAServer, ListsOfServers, PagesOfServers, RulesOfTheRegister {

    private static PostgreSql database;
    private static RegisterFixture fixture;

    @BeforeAll
    static void start() throws Exception {
        Path directory = PlacardProcess.directory("register-postgresql");
        database = PostgreSql.start(PlacardProcess.directory("register-postgresql-data"));
        fixture = new RegisterFixture(directory, database.database());
    }

    @AfterAll
    static void stop() throws Exception {
        fixture.close();
        database.stop();
    }

    @Override
    public RegisterFixture fixture() {
        return fixture;
    }
}
