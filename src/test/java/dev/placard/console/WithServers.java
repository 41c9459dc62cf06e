package dev.placard.console;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** A Placard with servers of two projects and the example tokens, and a browser at its console, for all tests of a class. */
@Tag("browser")
@Tag("once")
@Tag("process")
abstract class WithServers {

    @AutoClose
    static ConsoleFixture fixture;
    static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        fixture = ConsoleFixture.withServers();
        browser = fixture.browser;
    }
}
