package dev.placard.register;

import java.util.Locale;
import java.util.Optional;

/** Yes and no in the words OpenStack takes. Nova: oslo.utils strutils.bool_from_string. */
final class PythonBoolean {

    private PythonBoolean() { }

    /** Empty where the text is neither. */
    static Optional<Boolean> parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "1", "t", "true", "on", "y", "yes" -> Optional.of(true);
            case "0", "f", "false", "off", "n", "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
