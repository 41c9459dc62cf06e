package dev.placard.ops;

import dev.placard.http.PageFilter;
import dev.placard.http.ResponseWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;

/**
 * A file that lies beside this class, and its Content-Type: the description of the API in OpenAPI 3.1, or one of the page that shows it. No
 * server feature is needed, and they are the same on all servers.
 */
record FilePage(String name, String type) implements PageFilter.Page {

    // the page may run and load its own files alone, talk to this server alone, and be shown in no frame
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
    private static final Map<String, String> HEADERS = Map.of("Content-Security-Policy", POLICY, "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer", "Cache-Control", "max-age=3600");

    /** The pages by their paths. */
    static Map<String, PageFilter.Page> ofTheDescription() {
        return Map.of(
                // RFC 9512
                "/openapi", new FilePage("openapi.yaml", "application/yaml"),
                "/openapi/ui", new FilePage("ui/index.html", "text/html; charset=UTF-8"),
                "/openapi/ui/page.js", new FilePage("ui/page.js", "text/javascript; charset=UTF-8"),
                "/openapi/ui/swagger-ui-bundle.js", new FilePage("ui/swagger-ui-bundle.js", "text/javascript; charset=UTF-8"),
                "/openapi/ui/swagger-ui.css", new FilePage("ui/swagger-ui.css", "text/css; charset=UTF-8"));
    }

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (InputStream file = Objects.requireNonNull(FilePage.class.getResourceAsStream(name), name)) {
            byte[] body = file.readAllBytes();
            HEADERS.forEach(response::setHeader);
            ResponseWriter.send(request, response, HttpServletResponse.SC_OK, type, body);
        }
    }
}
