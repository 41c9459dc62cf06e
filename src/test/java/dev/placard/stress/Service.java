package dev.placard.stress;

/** Answers requests: over the wire, or the model in memory. */
@FunctionalInterface
interface Service extends AutoCloseable {

    /**
     * Carries out one request.
     *
     * @param server the server's id
     * @param request what is asked
     * @return what the client is told
     */
    Outcome call(String server, Request request);

    @Override
    default void close() { }
}
