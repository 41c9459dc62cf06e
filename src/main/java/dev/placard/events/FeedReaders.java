package dev.placard.events;

import dev.placard.core.ComputeException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Who reads the feed, and who was sent away and may still keep a thread. Safe for all threads. */
final class FeedReaders {

    // of all readers, those of one user
    private static final int SHARE = 5;

    private final Set<FeedReader> readers = ConcurrentHashMap.newKeySet();
    /** One that takes nothing may keep a thread until the app server gives it up. */
    private final Set<FeedReader> leaving = ConcurrentHashMap.newKeySet();

    /**
     * Sees to it that there are not too many, with this user's next.
     *
     * @throws ComputeException 503 when there is no place
     */
    void requirePlace(String userId, int most) {
        leaving.removeIf(FeedReader::hasLeft);
        long own = Stream.concat(readers.stream(), leaving.stream()).map(FeedReader::userId).filter(userId::equals).count();
        if (readers.size() + leaving.size() >= most || own >= Math.max(1, most / SHARE)) {
            throw ComputeException.tooManyReaders();
        }
    }

    void add(FeedReader reader) {
        readers.add(reader);
    }

    int count() {
        return readers.size();
    }

    /** Those that may be given more, the one that is farthest behind first. */
    List<FeedReader> ready() {
        return readers.stream().filter(FeedReader::isReady).sorted(Comparator.comparingLong(FeedReader::position)).toList();
    }

    /** Sends away whoever has gone or must go. */
    void removeOver() {
        for (FeedReader reader : readers) {
            if (reader.isOver()) {
                leaving.add(reader);
                readers.remove(reader);
                reader.end();
            }
        }
    }

    /** Sends all away. */
    void end() {
        readers.forEach(FeedReader::end);
        readers.clear();
    }
}
