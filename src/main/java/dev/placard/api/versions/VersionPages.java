package dev.placard.api.versions;

import dev.placard.config.Settings;
import dev.placard.core.ComputeException;
import dev.placard.http.BaseUrl;
import dev.placard.http.NovaApplication;
import dev.placard.http.RequestContext;
import dev.placard.http.RequestPath;
import dev.placard.http.ResponseWriter;
import dev.placard.http.UrlMap;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers what is asked about versions, by whatever method. Nova: compute/versions.py. */
public final class VersionPages {

    private final VersionDocuments documents;
    private final Negotiation negotiation;
    private final boolean believesProxy;

    /** The pages of the versions that are served. */
    public VersionPages(Settings settings, VersionRange range, Negotiation negotiation) {
        this.documents = new VersionDocuments(range, settings.get(VersionDocuments.LINK_PREFIX));
        this.negotiation = negotiation;
        this.believesProxy = settings.get(BaseUrl.BELIEVES_PROXY);
    }

    /** Answers with a document: 200, or 300 for a path that is no version's. */
    public void answer(HttpServletRequest request, HttpServletResponse response, UrlMap.Mounted mounted) throws IOException {
        NovaApplication app = mounted.app();
        String baseUrl = BaseUrl.of(request, believesProxy) + app.prefix();
        if (app != NovaApplication.VERSIONS) {
            send(request, response, 200, mounted, documents.version(app.isLegacyV2(), baseUrl));
        } else if (isRoot(mounted)) {
            send(request, response, 200, mounted, documents.versions(baseUrl));
        } else {
            send(request, response, 300, mounted, documents.choices(baseUrl, RequestPath.escaped(mounted.pathInfo())));
        }
    }

    /** Answers OPTIONS: with the document where there is one, else with an empty 200. Nova: oslo_middleware/cors.py. */
    public void answerOptions(HttpServletRequest request, HttpServletResponse response, RequestContext context) throws IOException {
        UrlMap.Mounted mounted = context.mounted();
        NovaApplication app = mounted.app();
        if (app.needsToken() || app == NovaApplication.VERSIONS && !isRoot(mounted) || isRefused(request, response, mounted)) {
            ResponseWriter.nothing(response);
            return;
        }
        if (mounted.app().hasRequestIds()) {
            context.writeIds();
        }
        answer(request, response, mounted);
    }

    private boolean isRefused(HttpServletRequest request, HttpServletResponse response, UrlMap.Mounted mounted) {
        try {
            negotiation.agree(request, response, mounted.app());
            return false;
        } catch (ComputeException e) {
            // Nova answers anew, without the version that was refused
            response.reset();
            return true;
        }
    }

    private static boolean isRoot(UrlMap.Mounted mounted) {
        return mounted.pathInfo().equals("/");
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, int status, UrlMap.Mounted mounted, byte[] body)
            throws IOException {
        ResponseWriter.send(request, response, status, mounted.contentType(), body);
    }
}
