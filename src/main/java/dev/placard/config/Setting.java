package dev.placard.config;

/**
 * What somebody wrote for an option.
 *
 * @param text as it was written, or as the file of a secret has it
 * @param place where it stands, in words for an operator
 * @param isFromFile whether the text is what a file of the option's name with _file holds
 */
public record Setting(String text, String place, boolean isFromFile) {

    /** A text that stands where the option does. */
    Setting(String text, String place) {
        this(text, place, false);
    }

    /** Leaves the text out: it may be a secret. */
    @Override
    public String toString() {
        return place;
    }
}
