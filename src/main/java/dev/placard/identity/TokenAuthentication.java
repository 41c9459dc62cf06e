package dev.placard.identity;

import dev.placard.core.ComputeException;
import dev.placard.http.Headers;
import dev.placard.http.Operations;
import dev.placard.http.RequestContext;
import dev.placard.http.RequestPath;
import dev.placard.identity.token.Peer;
import dev.placard.identity.token.PresentedTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Who calls, by the token of the request: what keystonemiddleware's auth_token does in front of Nova. It is the first
 * thing a request meets, before any servlet filter, so what Nova does before it looks at the token is done here too:
 * the request gets its id, and a body that is declared too large is refused.
 */
@ApplicationScoped
public class TokenAuthentication implements HttpAuthenticationMechanism {

    private static final Logger LOG = System.getLogger(TokenAuthentication.class.getName());

    private static final String OF_PROXIES = "X-Forwarded-";

    @Inject
    private IdentityStoreHandler stores;

    @Inject
    private Refusal refusal;

    @Inject
    private Operations operations;

    @Override
    public AuthenticationStatus validateRequest(HttpServletRequest request, HttpServletResponse response,
            HttpMessageContext context) {
        // Liberty takes it for BASIC otherwise, reads user and password for its audit, and fails where there are none
        context.getMessageInfo().getMap().put("jakarta.servlet.http.authType", "TOKEN");
        if (!context.isProtected()) {
            return context.doNothing();
        }
        RequestContext asked = RequestContext.of(request, response, operations);
        if (!asked.mounted().app().needsToken()) {
            // Liberty compares paths listed one by one without regard to case: to Nova /V2.1 is just another unknown root
            return context.notifyContainerAboutLogin(new CallerPrincipal("anonymous"), Set.of());
        }
        if (refusal.isTooLarge(request)) {
            return refusal.tooLarge(request, response);
        }
        try {
            return tokens(request).map(stores::validate)
                    .filter(result -> result.getStatus() == CredentialValidationResult.Status.VALID)
                    .map(context::notifyContainerAboutLogin)
                    .orElseGet(() -> refusal.unauthorized(request, response));
        } catch (ComputeException e) {
            return refusal.unavailable(request, response);
        } catch (RuntimeException e) {
            // WildFly is told to say nothing of its own about requests
            LOG.log(Level.ERROR, "[" + asked.id().value() + "] Unexpected failure of the token check", e);
            throw e;
        }
    }

    private Optional<PresentedTokens> tokens(HttpServletRequest request) {
        // keystonemiddleware _request.py user_token: a header that is there but empty hides the older one
        String name = request.getHeader("X-Auth-Token") == null ? "X-Storage-Token" : "X-Auth-Token";
        return header(request, name)
                .map(token -> new PresentedTokens(token, header(request, "X-Service-Token"), request.getMethod(),
                        RequestPath.of(request.getRequestURI()), peer(request)));
    }

    private static Peer peer(HttpServletRequest request) {
        boolean isForwarded = Collections.list(request.getHeaderNames()).stream().anyMatch(TokenAuthentication::isOfProxy);
        return new Peer(Objects.requireNonNullElse(request.getRemoteAddr(), ""), header(request, "Host").orElse(""), isForwarded);
    }

    /** RFC 7239, RFC 9110 section 7.6.3, and the headers of old. */
    private static boolean isOfProxy(String header) {
        return header.equalsIgnoreCase("forwarded") || header.equalsIgnoreCase("via") || header.equalsIgnoreCase("x-real-ip")
                || header.regionMatches(true, 0, OF_PROXIES, 0, OF_PROXIES.length());
    }

    /** A header that is sent twice reaches Nova as one, joined by a comma (PEP 3333): such a token is none. */
    private static Optional<String> header(HttpServletRequest request, String name) {
        return Headers.joined(request, name).map(String::strip).filter(joined -> !joined.isEmpty());
    }
}
