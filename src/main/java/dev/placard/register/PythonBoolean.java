package dev.placard.register;

import static dev.placard.python.PythonRepr.repr;

import dev.placard.core.ComputeException;
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

    /** As above; 400 where the text is neither. */
    static boolean strict(String text) {
        return parse(text).orElseThrow(() -> ComputeException.invalidInput("Unrecognized value " + repr(text)
                + ", acceptable values are: '0', '1', 'f', 'false', 'n', 'no', 'off', 'on', 't', 'true', 'y', 'yes'"));
    }
}
