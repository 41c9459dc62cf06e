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

    private Answers() { }

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
