package dev.placard.policy;

import dev.placard.config.Settings;
import dev.placard.core.FileStamp;
import dev.placard.core.FilesAtRest;
import dev.placard.policy.PolicyFiles.Found;
import dev.placard.policy.language.Rules;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps the policy in force: reads the operator's files, and reads them again when one changes, comes or goes. A change
 * counts once the files are at rest; files that cannot be read leave the rules as they were. Safe for all threads.
 */
public final class Enforcer {

    private static final System.Logger LOG = System.getLogger(Enforcer.class.getName());

    private final PolicyFiles files;
    private final PolicyReader reader;
    private final ReentrantLock looking = new ReentrantLock();
    // the files are not looked at more often than they must be at rest
    private volatile long lastLook = System.nanoTime();
    private final LongAdder loads = new LongAdder();
    private volatile Rules rules;
    private volatile Optional<String> problem = Optional.empty();
    // guarded by looking
    private Found loaded = Found.NOTHING;
    private Optional<String> problemOfLoaded = Optional.empty();
    private final FilesAtRest rest = new FilesAtRest();

    /** Reads the policy for the first time. Where that fails, everything is denied until the files are mended. */
    public Enforcer(Settings settings) {
        files = new PolicyFiles(settings);
        reader = new PolicyReader(settings);
        rules = reader.closed();
        look(true);
    }

    /**
     * The policy in force: the files' last good state. Cheap enough to be asked for every request, once: a request is judged by one
     * snapshot.
     */
    public Rules current() {
        if (System.nanoTime() - lastLook >= FilesAtRest.REST.toNanos() && looking.tryLock()) {
            try {
                look(false);
            } finally {
                lastLook = System.nanoTime();
                looking.unlock();
            }
        }
        return rules;
    }

    /**
     * What is wrong with the policy files, for a health check; empty while the rules in force are theirs. It is noticed when {@link
     * #current()} is called.
     */
    public Optional<String> problem() {
        return problem;
    }

    /** How often the files were read and their rules taken over; the first time counts. */
    public long loads() {
        return loads.sum();
    }

    private void look(boolean isFirst) {
        try {
            Found found = files.find();
            if (isGone(found)) {
                report(Optional.of("The policy file " + loaded.policyFile().get().file() + " is gone; the policy stays as it was"));
            } else if (found.equals(loaded) && !isFirst) {
                report(problemOfLoaded);
            } else {
                load(found, rest.areAtRest(loaded.all(), found.all()), isFirst);
            }
        } catch (IOException e) {
            report(Optional.of("The policy files cannot be read, and the policy stays as it was: " + e));
        }
    }

    private boolean isGone(Found found) {
        return loaded.policyFile().isPresent() && !Files.exists(loaded.policyFile().get().file())
                && !found.policyFile().map(FileStamp::file).equals(loaded.policyFile().map(FileStamp::file));
    }

    private void load(Found found, boolean isAtRest, boolean isFirst) throws IOException {
        if (!isAtRest && !isFirst) {
            return;
        }
        try {
            Rules read = reader.read(found.all());
            if (!files.find().equals(found)) {
                return;
            }
            rules = read;
            loads.increment();
            problemOfLoaded = files.missing().map(file -> "There is no policy file " + file + "; the defaults are in force");
        } catch (MalformedPolicyException e) {
            problemOfLoaded = Optional.of(e.getMessage() + "; the policy stays as it was");
        } catch (RuntimeException | StackOverflowError e) {
            problemOfLoaded = Optional.of("The policy files cannot be understood, and the policy stays as it was: " + e);
        }
        // what was not at rest is read once more, even where it looks the same: file times are coarse
        loaded = isAtRest ? found : Found.NOTHING;
        report(problemOfLoaded);
    }

    private void report(Optional<String> found) {
        if (!found.equals(problem)) {
            problem = found;
            LOG.log(found.isPresent() ? Level.ERROR : Level.INFO, found.orElse("The policy files are in order again"));
        }
    }
}
