package dev.placard.api;

import dev.placard.compute.Condition;
import dev.placard.compute.Precondition;
import dev.placard.compute.TagList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** On what a request to metadata depends: its headers If-Match and If-None-Match. */
@ApplicationScoped
public class Conditions {

    private static final String ATTRIBUTE = Conditions.class.getName();

    @Inject
    private HttpServletRequest request;

    /**
     * Reads the headers of a request, for all who ask later.
     *
     * @throws dev.placard.ground.ComputeException 400 for a header that is malformed
     */
    static void remember(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, new Precondition(read(request, "If-Match"), read(request, "If-None-Match")));
    }

    /** What was remembered of a request; empty where this Placard knows no conditions. */
    static Optional<Precondition> of(HttpServletRequest request) {
        return Optional.ofNullable((Precondition) request.getAttribute(ATTRIBUTE));
    }

    /** The condition of a change of the map. */
    Condition ofMap() {
        return Condition.ofMap(of(request).orElse(Precondition.NONE));
    }

    /** The condition of a change of one item. */
    Condition ofItem(String key) {
        return Condition.ofItem(of(request).orElse(Precondition.NONE), key);
    }

    private static Optional<TagList> read(HttpServletRequest request, String name) {
        return Headers.joined(request, name).map(text -> EntityTagHeader.read(name, text));
    }
}
