package dev.placard.console;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/**
 * What a browser is told with every answer of the console: to run and load nothing but the console's own files, to talk to nobody
 * but this server, and to show it in no frame. Pictures in the style sheet of the design system are data: URLs; they run nothing.
 */
final class BrowserHeaders {

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none';"
            + " require-trusted-types-for 'script'; trusted-types 'none'";

    private static final Map<String, String> HEADERS = Map.of("Content-Security-Policy", POLICY, "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer", "Cross-Origin-Opener-Policy", "same-origin", "Cross-Origin-Resource-Policy", "same-origin");

    private BrowserHeaders() { }

    static void write(HttpServletResponse response) {
        HEADERS.forEach(response::setHeader);
    }
}
