package dev.placard.console;

import dev.placard.core.ComputeException;
import dev.placard.http.ContentType;
import dev.placard.python.PythonJson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** How the console answers. */
final class Answers {

    static final String JSON = "application/json; charset=UTF-8";

    private Answers() { }

    static void send(HttpServletRequest request, HttpServletResponse response, String type, byte[] body) throws IOException {
        ContentType.write(response, type);
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    /** A refusal, in the form that faults of the API have. */
    static void refuse(HttpServletRequest request, HttpServletResponse response, ComputeException refusal) throws IOException {
        response.setStatus(refusal.status());
        refusal.retryAfter().ifPresent(time -> response.setHeader("Retry-After", Long.toString(time.toSeconds())));
        send(request, response, JSON, PythonJson.bytes(Map.of("error", Map.of("message", refusal.getMessage()))));
    }

    static void notAllowed(HttpServletResponse response, String methods) {
        response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        response.setHeader("Allow", methods);
    }
}
