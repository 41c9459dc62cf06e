package dev.placard.api;

import dev.placard.api.versions.Links;
import dev.placard.api.versions.Microversion;
import dev.placard.http.Route;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;

/**
 * What the resources of the register and of the history want to know of a request besides its body.
 *
 * @param route where it goes
 * @param version the microversion it asks for
 * @param query its arguments, in the order they came
 * @param links how its answer refers to things
 */
public record Asked(Route route, Microversion version, Map<String, List<String>> query, Links links) {

    private static final String ATTRIBUTE = Asked.class.getName();

    /** What was remembered of a request. */
    public static Asked of(HttpServletRequest request) {
        return (Asked) request.getAttribute(ATTRIBUTE);
    }

    void remember(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    public boolean isLegacyV2() {
        return route.app().isLegacyV2();
    }
}
