package dev.placard.db;

/**
 * A text that may be looked at so many times and no more, so that a pattern which would take for ever on it ends with an exception.
 */
final class BoundedText implements CharSequence {

    /** The text was looked at too often. */
    static final class Exhausted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Exhausted() {
            super("a pattern took too long", null, false, false);
        }
    }

    private static final int MOST = 1_000_000;

    private final String text;
    private int looks;

    BoundedText(String text) {
        this.text = text;
    }

    @Override
    public char charAt(int index) {
        if (++looks > MOST) {
            throw new Exhausted();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
