package dev.placard.process;

import java.util.function.BooleanSupplier;

/** Waits for what happens in other processes. */
public final class Await {

    private Await() { }

    /**
     * Waits until something is so.
     *
     * @throws AssertionError naming it when it is not so after some minutes
     */
    public static void until(String what, BooleanSupplier isSo) {
        Child.await(what, isSo, Child.LONGEST);
    }
}
