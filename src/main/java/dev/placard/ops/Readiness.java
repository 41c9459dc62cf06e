package dev.placard.ops;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Whether requests should come here: what every probe reports. Keystone is left out, since its outage would take every node out of
 * service at once, and callers with cached tokens are served without it.
 */
public class Readiness {

    /** The one reason of a healthy Placard, and of oslo.middleware's healthcheck. */
    static final String OK = "OK";

    /** The reason before {@link WarmUp} is over. */
    static final String WARMING_UP = "WARMING UP";

    private final Optional<Path> disableFile;
    private final BooleanSupplier database;
    private final Supplier<Optional<String>> policy;
    private volatile BooleanSupplier isWarm = () -> true;
    private volatile boolean isStopping;

    /** For the container's proxy. */
    protected Readiness() {
        this(Optional.empty(), () -> false, Optional::empty);
    }

    /**
     * Readiness by these three.
     *
     * @param disableFile a file that takes this Placard out of service as long as it is there
     * @param database whether the database answers; must not wait long
     * @param policy what is wrong with the policy files
     */
    Readiness(Optional<Path> disableFile, BooleanSupplier database, Supplier<Optional<String>> policy) {
        this.disableFile = disableFile;
        this.database = database;
        this.policy = policy;
    }

    /** Why no requests should come here; empty when all is well. Anybody may ask, so the sentences tell what, and the log tells why. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (disableFile.filter(Files::exists).isPresent()) {
            problems.add("DISABLED BY FILE");
        }
        if (isStopping) {
            problems.add("STOPPING");
        }
        if (!isWarm.getAsBoolean()) {
            problems.add(WARMING_UP);
        }
        if (!hasDatabase()) {
            problems.add("The database does not answer");
        }
        if (!hasPolicy()) {
            problems.add("The policy files are not in order");
        }
        return problems;
    }

    /** Whether the database answers. */
    public boolean hasDatabase() {
        return database.getAsBoolean();
    }

    /** Whether the policy in force is that of the files. */
    public boolean hasPolicy() {
        return policy.get().isEmpty();
    }

    /** No requests should come here before this is so. */
    void waitFor(BooleanSupplier warm) {
        isWarm = warm;
    }

    /** From now on no new requests should come here: a stop is under way. */
    void stop() {
        isStopping = true;
    }
}
