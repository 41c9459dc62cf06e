package dev.placard.db.cells;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Which cell a server is in, where there are several. A server moves by a resize between two cells only, and its row is hidden then
 * in the cell it left: what is remembered here may be old, and is asked for again when the cell has no such server.
 */
@ApplicationScoped
public class Placement {

    // 100,000 entries are some 20 MB
    private static final int MOST = 100_000;

    private final Cache<String, Cell> found = Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();
    private final ApiDatabase api;

    /** For the container's proxy. */
    protected Placement() {
        this(new ApiDatabase());
    }

    /** Nothing is remembered yet. */
    @Inject
    public Placement(ApiDatabase api) {
        this.api = api;
    }

    /**
     * The cell of a server, as it was found once or is asked for now.
     *
     * @return empty for a server in cell0, one that is still being scheduled, and one that Nova does not know
     * @throws dev.placard.core.ComputeException 503 when the API database cannot answer
     */
    Optional<Cell> of(String uuid) {
        return remembered(uuid).or(() -> {
            Optional<Cell> cell = api.mapping(uuid).flatMap(ServerMapping::cell).filter(place -> !place.isCell0());
            cell.ifPresent(place -> remember(uuid, place));
            return cell;
        });
    }

    /** The cell a server was found in last. */
    Optional<Cell> remembered(String uuid) {
        return Optional.ofNullable(found.getIfPresent(uuid));
    }

    /** Takes note of where Nova says that a server is now. */
    void remember(String uuid, Cell cell) {
        found.put(uuid, cell);
    }
}
