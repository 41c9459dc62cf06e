package dev.placard.db;

import dev.placard.ground.Option;
import java.util.Locale;

/** Whose tables are behind db.url. */
enum TablesOwner {

    /** Placard's: it makes them, and brings them up to date. */
    OWN,

    /** Nova's: Placard changes no table, and refuses to start when one is missing. */
    NOVA;

    /** Set by the operator; own by default. */
    static final Option<TablesOwner> DATABASE =
            new Option<>("placard.database", "own", text -> valueOf(text.strip().toUpperCase(Locale.ROOT)));

    /** The cell database. The app server's default data source uses it too. */
    static final Option<String> URL = Option.text("db.url", "");
}
