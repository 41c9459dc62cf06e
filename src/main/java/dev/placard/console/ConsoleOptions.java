package dev.placard.console;

import dev.placard.ground.Option;

/** The options of this package. */
public final class ConsoleOptions {

    /** Whether there is a console; without it its paths are answered as Nova answers unknown ones. */
    public static final Option<Boolean> CONSOLE = Option.bool("placard.console", true);

    /** How often one address may try to log in within a minute; at least 1. */
    public static final Option<Integer> LOGINS = new Option<>("placard.console_logins", "10", text -> {
        int logins = Integer.parseInt(text.strip());
        if (logins < 1) {
            throw new IllegalArgumentException("at least 1");
        }
        return logins;
    });

    private ConsoleOptions() { }
}
