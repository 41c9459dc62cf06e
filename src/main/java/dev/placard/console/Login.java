package dev.placard.console;

import dev.placard.core.Caller;
import dev.placard.core.ComputeException;
import dev.placard.http.ResponseWriter;
import dev.placard.identity.keystone.UserLogin;
import dev.placard.python.PythonJson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Fetches a token for a user of the page: GET says whether there is a Keystone to ask, POST asks it. It takes JSON only, which no
 * page of another origin can send without asking first, and it keeps nothing: the token is in the answer, and no cookie is set.
 */
final class Login {

    static final String PATH = "/console/login";

    private static final Logger LOG = System.getLogger(Login.class.getName());
    private static final int LONGEST_BODY = 16 * 1024;

    private final Optional<UserLogin> keystone;
    private final LoginAttempts attempts;
    private final boolean believesProxy;

    Login(Optional<UserLogin> keystone, LoginAttempts attempts, boolean believesProxy) {
        this.keystone = keystone;
        this.attempts = attempts;
        this.believesProxy = believesProxy;
    }

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.writeHeaders(response);
        response.setHeader("Cache-Control", "no-store");
        try {
            switch (request.getMethod()) {
                case "GET", "HEAD" -> send(request, response, Map.of("keystone", keystone.isPresent()));
                case "POST" -> send(request, response, token(logIn(request)));
                default -> Answers.notAllowed(response, "GET, HEAD, POST");
            }
        } catch (ComputeException e) {
            Answers.refuse(request, response, e);
        }
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, Map<String, ?> document) throws IOException {
        ResponseWriter.send(request, response, HttpServletResponse.SC_OK, Answers.JSON, PythonJson.bytes(document));
    }

    private UserLogin.Session logIn(HttpServletRequest request) throws IOException {
        UserLogin login = keystone.orElseThrow(() -> ComputeException.loginRefused("There is no Keystone here: log in with a token."));
        String type = Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
        if (!type.equals("application/json") && !type.startsWith("application/json;")) {
            throw ComputeException.unsupportedContentType();
        }
        String address = ClientAddress.of(request, believesProxy);
        attempts.count(address);
        byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            throw ComputeException.loginTooLarge();
        }
        try {
            return login.logIn(LoginForm.auth(body));
        } catch (ComputeException e) {
            LOG.log(Level.WARNING, "A log-in at the console from {0} was answered with {1}", address, e.status());
            throw e;
        }
    }

    private static Map<String, Object> token(UserLogin.Session session) {
        Caller caller = session.caller();
        Map<String, Object> answer = new HashMap<>(Map.of("token", session.token(), "user", caller.user().name(),
                "expires_at", caller.expiresAt().toString()));
        if (caller.scope() instanceof Caller.Scope.Project project) {
            answer.put("project", Map.of("id", project.id(), "name", project.name()));
        }
        return answer;
    }
}
