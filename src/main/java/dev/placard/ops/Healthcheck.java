package dev.placard.ops;

import dev.placard.http.PageFilter;
import dev.placard.http.ResponseWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * What load balancers ask, without a token: 200 or 503 with the reasons, HEAD 204 or 503; every other method is answered as GET. Source:
 * oslo_middleware/healthcheck/__init__.py; Nova itself has it not in its pipeline.
 */
record Healthcheck(Readiness readiness) implements PageFilter.Page {

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<String> problems = readiness.problems();
        boolean isHealthy = problems.isEmpty();
        if (request.getMethod().equals("HEAD")) {
            response.setStatus(isHealthy ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        HealthcheckPage page = HealthcheckPage.of(isHealthy ? List.of(Readiness.OK) : problems,
                Objects.requireNonNullElse(request.getHeader("Accept"), ""));
        ResponseWriter.send(request, response, isHealthy ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                page.contentType(), page.body().getBytes(StandardCharsets.UTF_8));
    }
}
