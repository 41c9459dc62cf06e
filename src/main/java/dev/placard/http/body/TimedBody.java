package dev.placard.http.body;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * Reads a body that is neither too long nor takes too long as a whole. The app server gives up on a client that sends nothing
 * for a while, but not on one that sends a byte now and then.
 *
 * @param mostBytes a body of exactly this size is allowed
 * @param mostTime from the first look at the body to its end
 * @param nanos tells the time, as {@link System#nanoTime()}
 */
record TimedBody(int mostBytes, Duration mostTime, LongSupplier nanos) {

    private static final int FIRST_SIZE = 4096;

    /**
     * Reads to the end; {@link BodyTooLarge} or {@link BodyTooSlow} when there is more than allowed, or more to come after the time is
     * over.
     */
    byte[] read(InputStream in) throws IOException {
        long start = nanos.getAsLong();
        byte[] bytes = new byte[FIRST_SIZE];
        int length = 0;
        for (int more = in.read(bytes); more >= 0; more = in.read(bytes, length, bytes.length - length)) {
            length += more;
            if (length > mostBytes) {
                throw new BodyTooLarge(mostBytes);
            }
            if (nanos.getAsLong() - start > mostTime.toNanos()) {
                throw new BodyTooSlow();
            }
            if (length == bytes.length) {
                bytes = Arrays.copyOf(bytes, 2 * length);
            }
        }
        return Arrays.copyOf(bytes, length);
    }
}
