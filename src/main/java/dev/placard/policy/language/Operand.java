package dev.placard.policy.language;

import dev.placard.policy.rule.CheckFailure;
import java.util.List;
import java.util.Optional;

/**
 * The left side of a check (_checks.py GenericCheck): a quoted text, a decimal number, {@code None}, {@code True},
 * {@code False}, or names separated by dots. oslo.policy takes any Python literal; whatever is none of these denies here.
 */
sealed interface Operand {

    /** Whether this, read from the credentials, equals the text. */
    boolean matches(Credentials credentials, String text);

    /** Whether no text whatever can match, and asking cannot fail. */
    default boolean isNever(Credentials credentials) {
        return false;
    }

    /** What an operator should know of it. */
    default Optional<String> problem() {
        return Optional.empty();
    }

    /** Tells what a left side is. */
    static Operand read(String source) {
        Optional<String> literal = Literals.text(source);
        if (literal.isPresent()) {
            return new Literal(source, literal.get());
        }
        return Literals.isPath(source) ? new Path(source, List.of(source.split("\\."))) : new Unreadable(source);
    }

    /** A literal; it compares by what Python's {@code str} makes of it. */
    record Literal(String source, String text) implements Operand {

        @Override
        public boolean matches(Credentials credentials, String other) {
            return text.equals(other);
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

    /** What is none of these. */
    record Unreadable(String source) implements Operand {

        @Override
        public boolean matches(Credentials credentials, String other) {
            throw failure();
        }

        CheckFailure failure() {
            return CheckFailure.because(reason());
        }

        @Override
        public Optional<String> problem() {
            return Optional.of(reason() + CheckReader.FAILS);
        }

        private String reason() {
            return "\"" + source + "\" is no quoted text, number, None, True, False or path of names";
        }

        @Override
        public String toString() {
            return source;
        }
    }
}
