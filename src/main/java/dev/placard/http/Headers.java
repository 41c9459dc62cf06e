package dev.placard.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;

/** The headers of a request, as Nova gets them. */
public final class Headers {

    private Headers() { }

    /** A header of which a request has one; empty text where it is missing. */
    public static String one(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getHeader(name), "");
    }

    /** A header of any number of lines, joined by commas (PEP 3333); empty where it is missing. */
    public static Optional<String> joined(HttpServletRequest request, String name) {
        return request.getHeader(name) == null ? Optional.empty()
                : Optional.of(String.join(",", Collections.list(request.getHeaders(name))));
    }
}
