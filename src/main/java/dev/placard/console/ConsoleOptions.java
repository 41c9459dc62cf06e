package dev.placard.console;

import dev.placard.config.Option;
import java.util.List;

/** The options of this package. */
public final class ConsoleOptions {

    /** Whether there is a console; without it its paths are answered as Nova answers unknown ones. */
    public static final Option<Boolean> CONSOLE = Option.bool("placard.console", true);

    /** How often one address may try to log in within a minute; at least 1. */
    public static final Option<Integer> LOGINS = Option.integer("placard.console_logins", 10, 1);

    /** All of them. */
    public static final List<Option<?>> ALL = List.of(CONSOLE, LOGINS);

    private ConsoleOptions() { }
}
