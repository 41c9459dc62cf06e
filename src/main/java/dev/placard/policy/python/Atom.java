package dev.placard.policy.python;

import dev.placard.policy.python.Token.Kind;
import java.util.Optional;
import java.util.Set;

/** The smallest parts of an expression: names and literals, and what is called, indexed or asked of them. */
final class Atom {

    private static final Set<String> CONSTANTS = Set.of("None", "True", "False");

    private final Expression expression;
    private final Display display;

    Atom(Expression expression) {
        this.expression = expression;
        this.display = new Display(expression);
    }

    Display display() {
        return display;
    }

    /** An atom with all its trailers. */
    Optional<Value> primary() {
        boolean isSet = expression.isName("set");
        Optional<Value> value = atom();
        for (int trailers = 0;; trailers++) {
            if (expression.take(".")) {
                expression.require(expression.next().isIdentifier());
                value = Optional.empty();
            } else if (expression.take("(")) {
                boolean isEmpty = new Arguments(expression, display).isEmpty();
                value = isSet && isEmpty && trailers == 0 ? Optional.of(new Value.Constant("set()")) : Optional.empty();
            } else if (expression.take("[")) {
                display.index();
                value = Optional.empty();
            } else {
                return value;
            }
        }
    }

    private Optional<Value> atom() {
        Token token = expression.next();
        return switch (token.kind()) {
            case NAME -> name(token);
            case NUMBER -> Optional.of(Value.number(token.text()));
            case STRING -> strings(token);
            case OPERATOR -> display.read(token.text());
            case NEWLINE, END -> throw new NotPython("unexpected end");
        };
    }

    private Optional<Value> name(Token token) {
        if (CONSTANTS.contains(token.text())) {
            return Optional.of(new Value.Constant(token.text()));
        }
        expression.require(token.isIdentifier());
        return Optional.empty();
    }

    private Optional<Value> strings(Token first) {
        Strings.Part part = Strings.read(first.text());
        boolean isFormatted = part.isFormatted();
        StringBuilder text = new StringBuilder(part.text());
        while (expression.peek().kind() == Kind.STRING) {
            Strings.Part more = Strings.read(expression.next().text());
            expression.require(more.isBytes() == part.isBytes());
            isFormatted |= more.isFormatted();
            text.append(more.text());
        }
        if (isFormatted) {
            return Optional.empty();
        }
        return Optional.of(part.isBytes() ? new Value.Bytes(text.toString()) : new Value.Text(text.toString()));
    }
}
