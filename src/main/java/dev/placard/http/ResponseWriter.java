package dev.placard.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers written without Jakarta REST: what Nova answers before it comes to a resource. */
public final class ResponseWriter {

    private ResponseWriter() { }

    /** Sends a fault. */
    public static void fault(HttpServletRequest request, HttpServletResponse response, Fault fault) throws IOException {
        fault.retryAfter().ifPresent(time -> response.setHeader("Retry-After", Long.toString(time.toSeconds())));
        send(request, response, fault.status(), Fault.CONTENT_TYPE, fault.body());
    }

    /** Sends an error as webob has it. */
    public static void bare(HttpServletRequest request, HttpServletResponse response, WebobError answer) throws IOException {
        send(request, response, answer.status(), answer.contentType(), answer.body());
    }

    /** Sends an answer, unless one is under way already; HEAD gets its headers only. */
    public static void send(HttpServletRequest request, HttpServletResponse response, int status, String contentType, byte[] body)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(status);
        ContentType.write(response, contentType);
        response.setContentLength(body.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(body);
        }
    }

    /** Sends the empty 200 that OPTIONS gets; without a type, as there is nothing it could be the type of. */
    public static void nothing(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentLength(0);
    }
}
