package dev.placard.api;

import dev.placard.compute.Condition;
import dev.placard.compute.EntityTag;
import dev.placard.compute.Precondition;
import dev.placard.compute.TagList;
import dev.placard.http.Headers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** On what a request to metadata depends: its headers If-Match and If-None-Match. */
@RequestScoped
public class Conditions {

    @Inject
    private HttpServletRequest request;

    private Precondition asked = Precondition.NONE;

    /** Reads the headers of a request, for all who ask later; 400 for a header that is malformed. */
    void read() {
        asked = new Precondition(tags("If-Match"), tags("If-None-Match"));
    }

    Condition ofMap() {
        return Condition.ofMap(asked);
    }

    Condition ofItem(String key) {
        return Condition.ofItem(asked, key);
    }

    /**
     * Judges the condition of a GET, and gives the body where it is to be sent.
     *
     * @throws NotModified where the client has it already
     * @throws dev.placard.core.ComputeException 412 where the client asked for something else
     */
    <B extends MetadataBody> B requireChanged(B body) {
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

    private Optional<TagList> tags(String name) {
        return Headers.joined(request, name).map(text -> EntityTagHeader.read(name, text));
    }
}
