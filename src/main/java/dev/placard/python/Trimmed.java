package dev.placard.python;

/** Texts without certain characters at their ends, in linear time: a regular expression for the end of a text tries every place. */
public final class Trimmed {

    private Trimmed() { }

    /** A text without any of these characters at both ends. */
    public static String both(String text, String characters) {
        int from = 0;
        while (from < text.length() && characters.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        return end(text.substring(from), characters);
    }

    /** A text without any of these characters at its end. */
    public static String end(String text, String characters) {
        int to = text.length();
        while (to > 0 && characters.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(0, to);
    }
}
