package dev.placard.http.body;

/** A body without a declared length turned out to be over the limit while it was read. */
public final class BodyTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int limit;

    BodyTooLarge(int limit) {
        super("body over " + limit + " bytes", null, false, false);
        this.limit = limit;
    }

    /** The most bytes a body may have. */
    public int limit() {
        return limit;
    }
}
