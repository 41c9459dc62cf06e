package dev.placard.conformance;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * What came back.
 *
 * @param status the status as text, as gabbi compares it
 * @param headers name in small letters to value; the values of a header that came more than once are joined by a comma
 * @param body the bytes, taken out of their chunks
 */
record Answer(String status, Map<String, String> headers, byte[] body) {

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
