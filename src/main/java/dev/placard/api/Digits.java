package dev.placard.api;

/** Whole numbers of any length that a caller wrote in decimal digits, read in linear time; BigInteger takes quadratic time. */
final class Digits {

    private static final int ALWAYS_FIT = 18;

    private Digits() { }

    /**
     * Reads a number.
     *
     * @param digits at least one digit and nothing else
     * @param most the largest value to give
     * @return the number, or {@code most} where it is larger
     */
    static int saturated(String digits, int most) {
        int from = 0;
        while (from < digits.length() - 1 && digits.charAt(from) == '0') {
            from++;
        }
        return digits.length() - from > ALWAYS_FIT ? most : (int) Math.min(most, Long.parseLong(digits.substring(from)));
    }
}
