package dev.placard.compute;

import java.util.Optional;
import java.util.Set;

/**
 * What a client names in If-Match or If-None-Match: any tag by the star, or what stands between the quotes of strong and weak ones (RFC
 * 9110, 13.1.1 and 13.1.2).
 */
public record TagList(boolean isAny, Set<String> strong, Set<String> weak) {

    /** Copies what it is given. */
    public TagList {
        strong = Set.copyOf(strong);
        weak = Set.copyOf(weak);
    }

    /** Whether one of them is the current tag, and a strong one: for If-Match. */
    boolean hasStrong(Optional<EntityTag> current) {
        return current.filter(tag -> isAny || strong.contains(tag.opaque())).isPresent();
    }

    /** Whether one of them is the current tag, weak or strong: for If-None-Match. A proxy that compresses makes tags weak. */
    boolean has(Optional<EntityTag> current) {
        return hasStrong(current) || current.filter(tag -> weak.contains(tag.opaque())).isPresent();
    }
}
