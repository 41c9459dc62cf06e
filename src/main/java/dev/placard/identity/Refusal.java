package dev.placard.identity;

import dev.placard.config.Settings;
import dev.placard.http.Cors;
import dev.placard.http.Headers;
import dev.placard.http.ResponseWriter;
import dev.placard.http.WebobError;
import dev.placard.http.body.BodyLimit;
import dev.placard.identity.keystone.KeystoneOptions;
import dev.placard.identity.keystone.UserLogin;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The answers a request gets before it is known who calls: 413, 401 and 503, as Nova's pipeline words them. */
@ApplicationScoped
public class Refusal {

    private static final String JSON = "application/json";
    private static final String UNAUTHORIZED = "{\"error\": {\"code\": 401, \"title\": \"Unauthorized\","
            + " \"message\": \"" + UserLogin.REQUIRES_AUTHENTICATION + "\"}}";

    @Inject
    private Settings settings;

    private int longestBody;
    private String challenge;
    private Cors cors;

    @PostConstruct
    void readOptions() {
        longestBody = settings.get(BodyLimit.MAX_REQUEST_BODY_SIZE);
        challenge = "Keystone uri=\"" + KeystoneOptions.wwwAuthenticateUri(settings).orElse("") + "\"";
        cors = new Cors(settings);
    }

    boolean isTooLarge(HttpServletRequest request) {
        return request.getContentLengthLong() > longestBody;
    }

    /** 413. Nova: oslo_middleware/sizelimit.py. */
    AuthenticationStatus tooLarge(HttpServletRequest request, HttpServletResponse response) {
        return send(request, response, WebobError.declaredTooLarge(longestBody, request.getMethod(), Headers.one(request, "Accept")));
    }

    /** 401. Nova: keystonemiddleware/auth_token, WWW-Authenticate included. */
    AuthenticationStatus unauthorized(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("WWW-Authenticate", challenge);
        return send(request, response, new WebobError(401, JSON, UNAUTHORIZED.getBytes(StandardCharsets.UTF_8)));
    }

    /** 503: whoever knows the callers is out of reach; the log has the reason. */
    AuthenticationStatus unavailable(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Retry-After", "1");
        return send(request, response, WebobError.keystoneUnavailable(request.getMethod(), Headers.one(request, "Accept")));
    }

    /** Flushes, since Liberty takes WWW-Authenticate off an answer that is still open. */
    private AuthenticationStatus send(HttpServletRequest request, HttpServletResponse response, WebobError answer) {
        try {
            // the filter that does so for every other answer is not reached
            cors.allow(request, response);
            ResponseWriter.bare(request, response, answer);
            response.flushBuffer();
            return AuthenticationStatus.SEND_FAILURE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
