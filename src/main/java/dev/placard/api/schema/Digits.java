package dev.placard.api.schema;

import dev.placard.core.ComputeException;
import dev.placard.python.Trimmed;

/** Whole numbers of any length that a caller wrote as a text, read in linear time; BigInteger takes quadratic time. */
public final class Digits {

    private static final int ALWAYS_FIT = 18;

    private Digits() { }

    /**
     * Reads a number as Python's int does; one that is larger than the most counts as that.
     *
     * @param text decimal digits; {@link Schema#pattern} lets a line feed pass behind them, or alone
     * @throws ComputeException 400 when there is no digit; Nova: utils.py validate_integer
     */
    public static int saturated(String name, String text, int most) {
        String digits = Trimmed.end(text, "\n");
        if (digits.isEmpty()) {
            throw ComputeException.invalidInput(name + " must be an integer");
        }
        String significant = digits.replaceFirst("^0+(?=.)", "");
        return significant.length() > ALWAYS_FIT ? most : (int) Math.min(most, Long.parseLong(significant));
    }
}
