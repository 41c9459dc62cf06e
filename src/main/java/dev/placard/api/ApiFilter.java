package dev.placard.api;

import dev.placard.api.schema.Query;
import dev.placard.api.versions.Negotiation;
import dev.placard.api.versions.VersionPages;
import dev.placard.api.versions.VersionRange;
import dev.placard.config.ExtensionsOption;
import dev.placard.config.Settings;
import dev.placard.core.ComputeException;
import dev.placard.http.Cors;
import dev.placard.http.Fault;
import dev.placard.http.Microversion;
import dev.placard.http.NovaApplication;
import dev.placard.http.Operation;
import dev.placard.http.Operations;
import dev.placard.http.RequestContext;
import dev.placard.http.RequestLog;
import dev.placard.http.ResponseWriter;
import dev.placard.http.Route;
import dev.placard.http.RoutedRequest;
import dev.placard.http.RoutedResponse;
import dev.placard.http.WebobError;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private transient Operations operations;

    @Inject
    private transient Conditions conditions;

    private transient Negotiation negotiation;
    private transient VersionPages versions;
    private transient Cors cors;
    private transient boolean hasExtensions;

    @Override
    public void init(FilterConfig config) throws ServletException {
        super.init(config);
        VersionRange range = VersionRange.of(settings);
        negotiation = new Negotiation(range);
        versions = new VersionPages(settings, range, negotiation);
        cors = new Cors(settings);
        hasExtensions = settings.get(ExtensionsOption.EXTENSIONS);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getHttpServletMapping().getMappingMatch() == MappingMatch.EXACT) {
            // another servlet has this very path: it is no part of Nova's API
            chain.doFilter(request, response);
            return;
        }
        RequestContext context = RequestContext.of(request, response, operations);
        try {
            answer(request, response, context, chain);
        } catch (ComputeException e) {
            ResponseWriter.fault(request, response, Fault.of(e));
        } catch (RuntimeException | ServletException e) {
            RequestLog.failed(context, e);
            ResponseWriter.fault(request, response, Fault.UNEXPECTED);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, RequestContext context, FilterChain chain)
            throws IOException, ServletException {
        NovaApplication app = context.mounted().app();
        if (request.getMethod().equals("OPTIONS")) {
            versions.answerOptions(request, response, context);
            cors.allowPreflight(request, response);
            return;
        }
        cors.allow(request, response);
        if (!app.needsToken()) {
            negotiation.agree(request, response, app);
            versions.answer(request, response, context.mounted());
        } else if (request.getUserPrincipal() != null || request.authenticate(response)) {
            // the container knows a path by other rules than Nova and may have let one pass without asking for a token
            route(request, response, context, chain);
        }
    }

    private void route(HttpServletRequest request, HttpServletResponse response, RequestContext context, FilterChain chain)
            throws IOException, ServletException {
        // a patch without a type of body is none, and answered as by Nova, which knows no PATCH
        Optional<Route> found = context.route()
                .filter(route -> !route.operation().isPatch() || request.getHeader("Content-Type") != null);
        if (found.isEmpty()) {
            ResponseWriter.bare(request, response, WebobError.notRouted(request.getMethod(), context.accept()));
            return;
        }
        Route route = found.get();
        Microversion version = negotiation.agree(request, response, route.app());
        if (!route.operation().hasBody()) {
            urlProject.requireCallers(route);
        }
        context.agree(version, arguments(request, route.operation(), version));
        if (route.operation().ofItems() && hasExtensions) {
            conditions.read();
        }
        chain.doFilter(new RoutedRequest(request, route), new RoutedResponse(response));
    }

    private static Map<String, List<String>> arguments(HttpServletRequest request, Operation operation, Microversion version) {
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        if (!operation.ofItems()) {
            return Query.arguments(query);
        }
        if (request.getMethod().equals("GET")) {
            Query.requireNone(query, version);
        }
        return Map.of();
    }
}
