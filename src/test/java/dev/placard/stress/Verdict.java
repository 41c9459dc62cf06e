package dev.placard.stress;

/** What a search for an explanation of a history came to. */
sealed interface Verdict {

    /** There is an order in which a correct service, doing one thing at a time, says all this. */
    record Linearizable() implements Verdict { }

    /**
     * There is no such order.
     *
     * @param why how far an explanation goes, and what it cannot explain
     */
    record NotLinearizable(String why) implements Verdict { }

    /** There are too many orders to try them all: the history says too little. */
    record Undecided() implements Verdict { }
}
