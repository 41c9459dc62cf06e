package dev.placard.policy;

import java.util.List;
import java.util.Optional;

/** The left side of a generic check (_checks.py GenericCheck). */
sealed interface Operand {

    /** Whether this, read from the credentials, equals the text. */
    boolean matches(Credentials credentials, String text);

    /** Whether no text whatever can match, and asking cannot fail. */
    boolean isNever(Credentials credentials);

    /** What an operator should know of it. */
    default Optional<String> problem() {
        return Optional.empty();
    }

    /** A Python literal; it compares by {@code str(value)}. */
    record Literal(String source, String text) implements Operand {

        @Override
        public boolean matches(Credentials credentials, String other) {
            return text.equals(other);
        }

        @Override
        public boolean isNever(Credentials credentials) {
            return false;
        }

        @Override
        public String toString() {
            return source;
        }
    }

    /** A path into the credentials: names, separated by dots. */
    record Path(String source, List<String> names) implements Operand {

        @Override
        public boolean matches(Credentials credentials, String other) {
            return credentials.holds(names, other);
        }

        @Override
        public boolean isNever(Credentials credentials) {
            return !credentials.has(names.get(0));
        }

        @Override
        public Optional<String> problem() {
            return Credentials.NAMES.contains(names.get(0)) ? Optional.empty()
                    : Optional.of("no caller has an attribute " + names.get(0) + ", which denies");
        }

        @Override
        public String toString() {
            return source;
        }
    }

    /** What Python cannot read: oslo.policy raises SyntaxError when the check is judged. */
    record Unreadable(String source) implements Operand {

        @Override
        public boolean matches(Credentials credentials, String other) {
            throw CheckFailure.because(reason());
        }

        @Override
        public Optional<String> problem() {
            return Optional.of(reason() + CheckParser.FAILS);
        }

        private String reason() {
            return "\"" + source + "\" is neither a Python literal nor a path of names";
        }

        @Override
        public boolean isNever(Credentials credentials) {
            return false;
        }

        @Override
        public String toString() {
            return source;
        }
    }
}
