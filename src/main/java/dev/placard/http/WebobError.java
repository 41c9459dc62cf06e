package dev.placard.http;

import dev.placard.python.JsonObject;
import dev.placard.python.PythonJson;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * An error as webob writes it when Nova has not wrapped it into a fault: for what is not routed and for a body that is too
 * large. Which of three forms it takes is for the Accept header to say. Nova: webob/exc.py.
 *
 * @param contentType the Content-Type header, charset included
 * @param body empty for HEAD
 */
public record WebobError(int status, String contentType, byte[] body) {

    private static final String HTML = "text/html";
    private static final String JSON = "application/json";

    /** 404, for what is not routed, whatever the method. */
    public static WebobError notRouted(String method, String accept) {
        return of(404, "Not Found", "The resource could not be found.", "", method, accept);
    }

    /** 413, for a body whose declared length is over the limit in bytes. Nova: oslo_middleware/sizelimit.py. */
    public static WebobError declaredTooLarge(int limit, String method, String accept) {
        return tooLarge("Request is too large. Larger than max_request_body_size (" + limit + ").", method, accept);
    }

    /** 413, for a body without a declared length that turned out to be over the limit in bytes. Nova: oslo_middleware/sizelimit.py. */
    public static WebobError readTooLarge(int limit, String method, String accept) {
        return tooLarge("Request is too large. Larger than " + limit + ".", method, accept);
    }

    /** 503, when nobody can say who calls. Nova: keystonemiddleware/auth_token _http_error handling, webob's HTTPServiceUnavailable. */
    public static WebobError keystoneUnavailable(String method, String accept) {
        return of(503, "Service Unavailable", "The server is currently unavailable. Please try again at a later time.",
                "The Keystone service is temporarily unavailable.", method, accept);
    }

    private static WebobError tooLarge(String explanation, String method, String accept) {
        return of(413, "Request Entity Too Large", explanation, "", method, accept);
    }

    private static WebobError of(int status, String title, String explanation, String detail, String method, String accept) {
        if (method.equals("HEAD")) {
            return new WebobError(status, HTML + "; charset=UTF-8", new byte[0]);
        }
        String statusLine = status + " " + title;
        String template = explanation + "<br /><br />\n" + detail + "\n\n";
        return switch (new Accept(accept).best(List.of(HTML, JSON)).orElse("text/plain")) {
            case HTML -> text(status, HTML, html(statusLine, template));
            case JSON -> new WebobError(status, JSON, json(statusLine, title, template));
            default -> text(status, "text/plain", statusLine + "\n\n" + explanation + "\n\n " + detail + "  ");
        };
    }

    private static WebobError text(int status, String type, String body) {
        return new WebobError(status, type + "; charset=UTF-8", body.getBytes(StandardCharsets.UTF_8));
    }

    private static String html(String statusLine, String template) {
        return "<html>\n <head>\n  <title>" + statusLine + "</title>\n </head>\n <body>\n  <h1>" + statusLine + "</h1>\n  "
                + template + "\n </body>\n</html>";
    }

    private static byte[] json(String statusLine, String title, String template) {
        return PythonJson.bytes(new JsonObject().with("message", template).with("code", statusLine).with("title", title).members());
    }
}
