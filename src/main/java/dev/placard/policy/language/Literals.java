package dev.placard.policy.language;

import dev.placard.python.PythonRepr;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The left sides a check may have: literals of Python in their simplest form, and names separated by dots. */
final class Literals {

    private static final Pattern QUOTED = Pattern.compile("'[^'\\\\\\v\\x00]*'|\"[^\"\\\\\\v\\x00]*\"");
    // Python reads integers of up to 4300 digits
    private static final Pattern INTEGER = Pattern.compile("[-+]?(?:0{1,4300}|[1-9][0-9]{0,4299})");
    private static final Pattern FLOAT = Pattern.compile(
            "[-+]?(?:[0-9]{1,400}\\.[0-9]{0,400}(?:[eE][-+]?[0-9]{1,9})?|\\.[0-9]{1,400}(?:[eE][-+]?[0-9]{1,9})?"
            + "|[0-9]{1,400}[eE][-+]?[0-9]{1,9})");
    private static final Pattern PATH = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(?:\\.[A-Za-z_][A-Za-z0-9_]*)*");
    private static final Set<String> CONSTANTS = Set.of("None", "True", "False");
    // no names to Python: oslo.policy fails on them
    private static final Set<String> KEYWORDS = Set.of("and", "as", "assert", "async", "await", "break", "class", "continue",
            "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda",
            "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield");

    private Literals() { }

    static Optional<String> text(String source) {
        if (QUOTED.matcher(source).matches()) {
            return Optional.of(source.substring(1, source.length() - 1));
        }
        if (INTEGER.matcher(source).matches()) {
            return Optional.of(new BigInteger(source).toString());
        }
        if (FLOAT.matcher(source).matches()) {
            return Optional.of(PythonRepr.str(Double.valueOf(source)));
        }
        return CONSTANTS.contains(source) ? Optional.of(source) : Optional.empty();
    }

    static boolean isPath(String source) {
        return PATH.matcher(source).matches()
                && List.of(source.split("\\.")).stream().noneMatch(name -> KEYWORDS.contains(name) || CONSTANTS.contains(name));
    }
}
