package dev.placard.register;

import dev.placard.config.DatabaseMode;
import dev.placard.config.Option;
import dev.placard.config.Settings;
import java.util.Locale;

/** Whether there is a register of servers: clients then list, register and remove servers here, which without it only Nova does. */
public final class RegisterOption {

    /** {@code register}, {@code off}, or nothing: then there is one where the tables are Placard's own. */
    public static final Option<Servers> SERVERS =
            new Option<>("placard.servers", "auto", text -> Servers.valueOf(text.strip().toUpperCase(Locale.ROOT)))
                    .allowing("register, off or auto");

    /** A register, none, or as the tables have it. */
    public enum Servers { REGISTER, OFF, AUTO }

    private RegisterOption() { }

    /** Whether there is a register: never where the tables are Nova's, as servers are Nova's to make. */
    public static boolean isOn(Settings settings) {
        return settings.get(DatabaseMode.DATABASE) == DatabaseMode.OWN && settings.get(SERVERS) != Servers.OFF;
    }
}
