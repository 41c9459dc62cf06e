package dev.placard.ground;

import java.net.URI;
import java.net.URISyntaxException;

/** What an option may have as the address of an HTTP service. */
final class HttpUrl {

    static final String ALLOWED = "an address http://HOST or https://HOST, and Java's HTTP client knows no host with an underscore";

    private HttpUrl() { }

    /** Whether Java's HTTP client can use it; an empty text is none, and passes. */
    static boolean isUsable(String text) {
        if (text.isBlank()) {
            return true;
        }
        try {
            URI address = new URI(text.strip());
            return address.getHost() != null && ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
