package dev.placard.api;

import dev.placard.compute.Condition;
import dev.placard.compute.EntityTag;
import dev.placard.compute.Precondition;
import dev.placard.compute.TagList;
import dev.placard.http.Headers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
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
     * @throws dev.placard.core.ComputeException 400 for a header that is malformed
     */
    static void remember(HttpServletRequest request) {
        Precondition asked = new Precondition(read(request, "If-Match"), read(request, "If-None-Match"));
        if (!asked.isNone()) {
            request.setAttribute(ATTRIBUTE, asked);
        }
    }

    /** The condition of a change of the map. */
    Condition ofMap() {
        return Condition.ofMap(remembered());
    }

    /** The condition of a change of one item. */
    Condition ofItem(String key) {
        return Condition.ofItem(remembered(), key);
    }

    /**
     * Judges the condition of a GET.
     *
     * @param body what there is
     * @return the same, where it is to be sent
     * @throws NotModified where the client has it already
     * @throws dev.placard.core.ComputeException 412 where the client asked for something else
     */
    <B extends MetadataBody> B requireChanged(B body) {
        Precondition asked = remembered();
        if (!asked.isNone()) {
            Optional<EntityTag> current = Optional.of(EntityTag.of(body.items()));
            if (!asked.isMatched(current)) {
                throw asked.refusal(current);
            }
            if (asked.isExcluded(current)) {
                throw new NotModified(current.get());
            }
        }
        return body;
    }

    private Precondition remembered() {
        return Objects.requireNonNullElse((Precondition) request.getAttribute(ATTRIBUTE), Precondition.NONE);
    }

    private static Optional<TagList> read(HttpServletRequest request, String name) {
        return Headers.joined(request, name).map(text -> EntityTagHeader.read(name, text));
    }
}
