package dev.placard.config;

import java.util.List;
import java.util.Optional;

/** How many of Nova's cells one Placard serves. */
public final class CellsOption {

    /**
     * {@code one}: the cell that db.url points to. {@code all}: every cell of Nova's API database for which the app server has a data
     * source {@code jdbc/placard/cell/ID}; db.url is not used then.
     */
    public static final Option<String> CELLS = Option.oneOf("placard.cells", "one", List.of("one", "all"));

    private CellsOption() { }

    /** Whether each cell has a data source of its own. */
    public static boolean areMany(Settings settings) {
        return settings.get(CELLS).equals("all");
    }

    /** What does not fit together, in a sentence; empty where all is well. */
    public static Optional<String> problem(Settings settings) {
        boolean isPossible = settings.get(DatabaseMode.DATABASE) == DatabaseMode.NOVA && settings.isSet(DataSourceOptions.API_URL);
        return isPossible || !areMany(settings) ? Optional.empty() : Optional.of(CELLS.name() + " = all needs " + DatabaseMode.DATABASE.name()
                + " = nova, and " + DataSourceOptions.API_URL.name() + ": the API database says which cell a server is in");
    }
}
