package dev.placard.http;

import dev.placard.core.ComputeException;
import dev.placard.core.Reason;
import dev.placard.python.JsonObject;
import dev.placard.python.PythonJson;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * An error as Nova tells it: {@code {"<name>": {"code": <status>, "message": "<sentence>"}}}. Nova: wsgi.py Fault.
 *
 * @param retryAfter how long to wait before another try; empty where that is not known to help
 */
public record Fault(int status, String message, Optional<Duration> retryAfter) {

    /** The Content-Type of every fault, whatever the request accepts. */
    public static final String CONTENT_TYPE = "application/json; charset=UTF-8";

    /** What a caller learns of something unexpected. The log has the rest, under the request's id. webob: HTTPInternalServerError. */
    public static final Fault UNEXPECTED = new Fault(500,
            "The server has either erred or is incapable of performing the requested operation.");

    /** A fault that asks for no other try. */
    public Fault(int status, String message) {
        this(status, message, Optional.empty());
    }

    /** The fault for a refusal. */
    public static Fault of(ComputeException refusal) {
        return new Fault(refusal.status(), Reason.of(refusal), refusal.retryAfter());
    }

    /** The body. */
    public byte[] body() {
        return PythonJson.bytes(Map.of(name(), new JsonObject().with("code", status).with("message", message).members()));
    }

    private String name() {
        return switch (status) {
            case 400 -> "badRequest";
            case 401 -> "unauthorized";
            case 403 -> "forbidden";
            case 404 -> "itemNotFound";
            case 405 -> "badMethod";
            case 409 -> "conflictingRequest";
            case 412 -> "preconditionFailed";
            case 413, 429 -> "overLimit";
            case 415 -> "badMediaType";
            case 501 -> "notImplemented";
            case 503 -> "serviceUnavailable";
            default -> "computeFault";
        };
    }
}
