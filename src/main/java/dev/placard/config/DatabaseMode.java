package dev.placard.config;

import java.util.Locale;

/** Whose tables are behind db.url. */
public enum DatabaseMode {

    /** Placard's: it makes them, and brings them up to date. */
    OWN,

    /** Nova's: Placard changes no table, and refuses to start when one is missing. */
    NOVA;

    /** Set by the operator; own by default. */
    public static final Option<DatabaseMode> DATABASE =
            new Option<>("placard.database", "own", text -> valueOf(text.strip().toUpperCase(Locale.ROOT))).allowing("own or nova");
}
