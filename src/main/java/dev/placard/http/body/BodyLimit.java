package dev.placard.http.body;

import dev.placard.config.Option;
import java.time.Duration;

/** How large the body of a request may be, and how long it may take. Nova: oslo_middleware/sizelimit.py. */
public final class BodyLimit {

    /** In bytes; a body of exactly this size is allowed. */
    public static final Option<Integer> MAX_REQUEST_BODY_SIZE = Option.integer("oslo_middleware.max_request_body_size", 114688, 0)
            .formerly("DEFAULT.osapi_max_request_body_size", "DEFAULT.max_request_body_size");

    /** How long a body may take as a whole, however its parts come. */
    public static final Duration LONGEST = Duration.ofSeconds(30);

    private BodyLimit() { }
}
