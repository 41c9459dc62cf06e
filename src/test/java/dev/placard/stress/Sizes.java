package dev.placard.stress;

/** How much is tried: a little with every build, a lot with the profile {@code stress}. */
final class Sizes {

    private Sizes() { }

    /** Requests of all clients together. */
    static int operations() {
        return Integer.getInteger("stress.operations", 10_000);
    }

    /** How often a server is killed. */
    static int kills() {
        return Integer.getInteger("stress.kills", 2);
    }
}
