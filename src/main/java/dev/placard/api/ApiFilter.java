package dev.placard.api;

import dev.placard.api.schema.Query;
import dev.placard.api.versions.Links;
import dev.placard.api.versions.Microversion;
import dev.placard.api.versions.Negotiation;
import dev.placard.api.versions.VersionPages;
import dev.placard.api.versions.VersionRange;
import dev.placard.config.ExtensionsOption;
import dev.placard.config.RegisterOption;
import dev.placard.config.Settings;
import dev.placard.core.ComputeException;
import dev.placard.events.History;
import dev.placard.http.App;
import dev.placard.http.BareAnswer;
import dev.placard.http.Cors;
import dev.placard.http.Exchange;
import dev.placard.http.Fault;
import dev.placard.http.Headers;
import dev.placard.http.RequestLog;
import dev.placard.http.Route;
import dev.placard.http.RoutedRequest;
import dev.placard.http.RoutedResponse;
import dev.placard.http.Sent;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.IOException;
import java.util.Optional;

/**
 * Nova's pipeline between the token check and the resource, in Nova's order: CORS, route, microversion, content type, project in
 * the URL. Jakarta REST would judge paths, Accept and Content-Type by other rules, so it gets to see a request only after this one
 * has. Nova: api-paste.ini, wsgi.py Resource.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class ApiFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Settings settings;

    @Inject
    private transient UrlProject urlProject;

    @Inject
    private transient History history;

    private transient Negotiation negotiation;
    private transient VersionPages versions;
    private transient Cors cors;
    private transient boolean hasRegister;
    private transient boolean hasExtensions;
    private transient boolean hasHistory;

    @Override
    public void init(FilterConfig config) throws ServletException {
        super.init(config);
        VersionRange range = VersionRange.of(settings);
        negotiation = new Negotiation(range);
        versions = new VersionPages(settings, range, negotiation);
        cors = new Cors(settings);
        hasRegister = RegisterOption.isOn(settings);
        hasExtensions = settings.get(ExtensionsOption.EXTENSIONS);
        hasHistory = hasExtensions && history.isKept();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getHttpServletMapping().getMappingMatch() == MappingMatch.EXACT) {
            // another servlet has this very path: it is no part of Nova's API
            chain.doFilter(request, response);
            return;
        }
        Exchange exchange = Exchange.of(request, response);
        try {
            answer(request, response, exchange, chain);
        } catch (ComputeException e) {
            Sent.fault(request, response, Fault.of(e));
        } catch (RuntimeException | ServletException e) {
            RequestLog.failed(exchange, e);
            Sent.fault(request, response, Fault.UNEXPECTED);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Exchange exchange, FilterChain chain)
            throws IOException, ServletException {
        App app = exchange.mounted().app();
        if (request.getMethod().equals("OPTIONS")) {
            versions.answerOptions(request, response, exchange);
            cors.allowPreflight(request, response);
            return;
        }
        cors.allow(request, response);
        if (!app.needsToken()) {
            negotiation.agree(request, response, app);
            versions.answer(request, response, exchange.mounted());
        } else if (request.getUserPrincipal() != null || request.authenticate(response)) {
            // the container knows a path by other rules than Nova and may have let one pass without asking for a token
            route(request, response, exchange, chain);
        }
    }

    private void route(HttpServletRequest request, HttpServletResponse response, Exchange exchange, FilterChain chain)
            throws IOException, ServletException {
        Optional<Route> ofMetadata = Route.find(request.getMethod(), exchange.mounted())
                .filter(route -> !Route.isPatch(request) || hasExtensions && request.getHeader("Content-Type") != null);
        Optional<Route> found = ofMetadata
                .or(() -> hasHistory ? Route.findHistory(request.getMethod(), exchange.mounted()) : Optional.empty())
                .or(() -> hasRegister ? Route.findInRegister(request.getMethod(), exchange.mounted()) : Optional.empty());
        if (found.isEmpty()) {
            Sent.bare(request, response, BareAnswer.notRouted(request.getMethod(), Headers.one(request, "Accept")));
            return;
        }
        Route route = found.get();
        Microversion version = negotiation.agree(request, response, route.app());
        if (!Route.hasBody(request) && !Route.isPatch(request)) {
            urlProject.requireCallers(route);
        }
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        if (ofMetadata.isEmpty()) {
            new Asked(route, version, Query.arguments(query), Links.of(request, route, settings)).remember(request);
        } else if (request.getMethod().equals("GET")) {
            Query.requireNone(query, version);
        }
        if (ofMetadata.isPresent() && hasExtensions) {
            Conditions.remember(request);
        }
        chain.doFilter(new RoutedRequest(request, route), new RoutedResponse(response));
    }
}
