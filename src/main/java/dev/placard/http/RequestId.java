package dev.placard.http;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The id of a request: {@code req-} and a random UUID. Nova: oslo_middleware/request_id.py and compute_req_id.py. */
public record RequestId(String value) {

    /** The header of the answer that every OpenStack service sends. */
    public static final String HEADER = "x-openstack-request-id";

    /** The header of the answer that only Nova sends, from before the common one. */
    public static final String COMPUTE_HEADER = "x-compute-request-id";

    /** The header of a request by which another service hands on the id of its own request. */
    public static final String INBOUND_HEADER = "X-OpenStack-Request-ID";

    private static final Pattern WELL_FORMED =
            Pattern.compile("req-[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}");

    /** An id for a request that has just arrived, with a version 4 UUID; unique, but no secret: it costs no secure random numbers. */
    public static RequestId next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = random.nextLong() & 0xffffffffffff0fffL | 0x4000L;
        long low = random.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new RequestId("req-" + new UUID(high, low));
    }

    /** The global id: the one of {@link #INBOUND_HEADER}, unless it is not well formed; nothing but an id reaches a log. */
    public static Optional<RequestId> global(String header) {
        return WELL_FORMED.matcher(header).matches() ? Optional.of(new RequestId(header)) : Optional.empty();
    }
}
