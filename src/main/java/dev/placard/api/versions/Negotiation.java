package dev.placard.api.versions;

import dev.placard.core.ComputeException;
import dev.placard.http.Headers;
import dev.placard.http.Microversion;
import dev.placard.http.NovaApplication;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * What a request and its answer agree upon before anything is done: a microversion of those that are served, and whether a body of this
 * type is read.
 */
public record Negotiation(VersionRange range) {

    /**
     * Agrees. From the moment a version is understood the answer names it, also where it is not served.
     *
     * @param app whose request it is: the root and {@code /v2} know no microversions
     * @return the version the request is answered in
     * @throws ComputeException 400 for what is no version, 406 for one that is not served, 415 for a type of body that is not read
     */
    public Microversion agree(HttpServletRequest request, HttpServletResponse response, NovaApplication app) {
        Microversion version = app == NovaApplication.VERSIONS || app.isLegacyV2() ? Microversion.DEFAULT : version(request, response);
        String type = Headers.one(request, "Content-Type");
        if (app.needsToken() && request.getMethod().equals("PATCH")) {
            requirePatch(type, response);
        } else if (!RequestType.isSupported(type)) {
            throw ComputeException.unsupportedContentType();
        }
        return version;
    }

    /** RFC 5789, 2.2: a client that sends a patch of another type is told which one is read. */
    private static void requirePatch(String type, HttpServletResponse response) {
        if (!RequestType.isMergePatch(type)) {
            response.setHeader("Accept-Patch", RequestType.MERGE_PATCH);
            throw ComputeException.unsupportedContentType();
        }
    }

    private Microversion version(HttpServletRequest request, HttpServletResponse response) {
        Microversion version = Microversion.requested(Headers.joined(request, Microversion.HEADER).orElse(""),
                Headers.joined(request, Microversion.NOVA_HEADER), range.maximum());
        version.writeTo(response);
        range.require(version);
        return version;
    }
}
