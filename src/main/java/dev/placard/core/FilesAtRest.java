package dev.placard.core;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Tells whether somebody may still be writing to files, so that no half-written file is ever believed: what changed must have done so
 * some time ago, or look the same for some time. To be asked by one thread at a time.
 */
public final class FilesAtRest {

    /** How long a changed file must be at rest. */
    public static final Duration REST = Duration.ofMillis(100);

    /** How long a file must be empty: whoever writes a file in place empties it first, and may be held up then. */
    public static final Duration REST_OF_EMPTY = Duration.ofSeconds(2);

    private List<FileStamp> seen = List.of();
    private long seenSince = System.nanoTime();

    /** Whether nobody is writing, by the files that were read last and those there are now. */
    public boolean areAtRest(List<FileStamp> before, List<FileStamp> now) {
        if (!now.equals(seen)) {
            seen = now;
            seenSince = System.nanoTime();
        }
        Duration rest = now.stream().anyMatch(stamp -> stamp.size() == 0 && !before.contains(stamp)) ? REST_OF_EMPTY : REST;
        Instant latest = Instant.now().minus(rest);
        boolean areOld = now.stream().allMatch(stamp -> before.contains(stamp) || stamp.modified().toInstant().isBefore(latest));
        boolean areAllThere = before.stream().allMatch(old -> now.stream().anyMatch(stamp -> stamp.file().equals(old.file())));
        return areOld && areAllThere || System.nanoTime() - seenSince >= rest.toNanos();
    }
}
