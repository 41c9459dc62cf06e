package dev.placard.ops;

import dev.placard.core.Caller;
import dev.placard.python.PythonJson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The line a request leaves in the log. Nova: api/openstack/requestlog.py, with the context oslo.log puts before each message
 * (logging_context_format_string). Nothing a caller sent stands in it raw: a control character becomes {@code \xNN}.
 *
 * @param uri the path as it came, escapes and all; the query stays out, as it may hold anything
 * @param length of the body in bytes; {@code -} where it is not known
 * @param microversion the version that was agreed on; {@code -} for none
 * @param seconds from the request's arrival to its end
 * @param globalId the id the caller sent along
 * @param caller who, where a token said so
 */
record AccessLine(String remoteAddress, String method, String uri, int status, String length, String microversion, double seconds,
        String requestId, Optional<String> globalId, Optional<Caller> caller) {

    private static final long MICROS = 1_000_000;

    /** As oslo.log writes it; the server's own log adds time, level and name. */
    String asText() {
        return "[" + globalId.orElse("None") + " " + requestId + " " + safe(user()) + " " + safe(project()) + " - - - -] " + message();
    }

    /** As oslo.log's JSONFormatter writes it, as far as a request is concerned. */
    String asJson() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("request_id", requestId);
        context.put("global_request_id", globalId.orElse("-"));
        context.put("user_id", safe(user()));
        context.put("project_id", safe(project()));
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("message", message());
        line.put("levelname", "INFO");
        line.put("name", AccessLog.NAME);
        line.put("context", context);
        return PythonJson.dumps(line);
    }

    private String message() {
        return safe(remoteAddress) + " \"" + safe(method) + " " + safe(uri) + "\" status: " + status + " len: " + safe(length)
                + " microversion: " + safe(microversion) + " time: " + time();
    }

    /** Python's %.6f, without the work that String.format would make for every request. */
    private String time() {
        long micros = Math.round(seconds * MICROS);
        String fraction = Long.toString(MICROS + micros % MICROS);
        return micros / MICROS + "." + fraction.substring(1);
    }

    private String user() {
        return caller.map(who -> who.user().id()).orElse("-");
    }

    private String project() {
        return caller.flatMap(Caller::projectId).orElse("-");
    }

    private static String safe(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isUnsafe(text.charAt(i))) {
                return escaped(text);
            }
        }
        return text;
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.append(isUnsafe(c) ? String.format("\\x%02x", c) : String.valueOf((char) c)));
        return out.toString();
    }

    private static boolean isUnsafe(int c) {
        return c < ' ' || c >= 0x7f && c < 0xa0 || c == 0x2028 || c == 0x2029 || c == '"';
    }
}
