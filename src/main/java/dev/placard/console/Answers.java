package dev.placard.console;

import dev.placard.core.ComputeException;
import dev.placard.http.ResponseWriter;
import dev.placard.python.PythonJson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** How the console answers. */
final class Answers {

    static final String JSON = "application/json; charset=UTF-8";

    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none';"
            + " require-trusted-types-for 'script'; trusted-types 'none'";
    private static final Map<String, String> HEADERS = Map.of("Content-Security-Policy", POLICY, "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer", "Cross-Origin-Opener-Policy", "same-origin", "Cross-Origin-Resource-Policy", "same-origin");

    private Answers() { }

    /**
     * Tells a browser, with every answer, to run and load nothing but the console's own files, to talk to nobody but this server, and to
     * show it in no frame. Pictures in the style sheet of the design system are data: URLs; they run nothing.
     */
    static void writeHeaders(HttpServletResponse response) {
        HEADERS.forEach(response::setHeader);
    }

    /** A refusal, in the form that faults of the API have. */
    static void refuse(HttpServletRequest request, HttpServletResponse response, ComputeException refusal) throws IOException {
        refusal.retryAfter().ifPresent(time -> response.setHeader("Retry-After", Long.toString(time.toSeconds())));
        ResponseWriter.send(request, response, refusal.status(), JSON, PythonJson.bytes(Map.of("error", Map.of("message", refusal.getMessage()))));
    }

    static void notAllowed(HttpServletResponse response, String methods) {
        response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        response.setHeader("Allow", methods);
    }
}
