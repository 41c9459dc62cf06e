package dev.placard.api;

import dev.placard.compute.EntityTag;

/** The client has the items already: RFC 9110, 15.4.5. No failure, so it has no stack trace. */
final class NotModified extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient EntityTag tag;

    NotModified(EntityTag tag) {
        super("not modified", null, false, false);
        this.tag = tag;
    }

    EntityTag tag() {
        return tag;
    }
}
