package dev.placard.ground;

import java.net.URI;
import java.net.URISyntaxException;

/** What an option may have as the address of an HTTP service that Placard asks. */
final class HttpUrl {

    static final String ALLOWED = "an address http://HOST or https://HOST, and Java's HTTP client knows no host with an underscore";

    private static final int HIGHEST_PORT = 65535;

    private HttpUrl() { }

    /** Whether Java's HTTP client can use it; an empty text is none, and passes. */
    static boolean isUsable(String text) {
        if (text.isBlank()) {
            return true;
        }
        try {
            URI address = new URI(text.strip());
            boolean isHttp = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            return isHttp && address.getHost() != null && address.getPort() <= HIGHEST_PORT;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
