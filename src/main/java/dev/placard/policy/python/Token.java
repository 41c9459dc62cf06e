package dev.placard.policy.python;

import java.util.Set;

/** A token of Python's tokenizer. */
record Token(Kind kind, String text) {

    enum Kind { NAME, NUMBER, STRING, OPERATOR, NEWLINE, END }

    private static final Set<String> KEYWORDS = Set.of("False", "None", "True", "and", "as", "assert", "async", "await",
            "break", "class", "continue", "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if",
            "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with",
            "yield");

    /** An operator or a keyword of that text. */
    boolean is(String expected) {
        return (kind == Kind.OPERATOR || kind == Kind.NAME) && text.equals(expected);
    }

    boolean isIdentifier() {
        return kind == Kind.NAME && !KEYWORDS.contains(text);
    }
}
