package dev.placard.policy.python;

import dev.placard.policy.python.Token.Kind;
import java.util.List;
import java.util.Optional;

/** Parses an expression by Python's grammar. Its value is empty where it is no literal for {@code ast.literal_eval}. */
final class Expression {

    // CPython itself gives up at some thousand
    private static final int MAX_DEPTH = 1000;

    private final List<Token> tokens;
    private final Atom atom = new Atom(this);
    private int at;
    private int depth;

    Expression(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The whole text: expressions, and nothing behind them. */
    Optional<Value> whole() {
        Optional<Value> value = list();
        while (peek().kind() == Kind.NEWLINE) {
            at++;
        }
        require(peek().kind() == Kind.END);
        return value;
    }

    /** One expression, or a tuple without parentheses. */
    Optional<Value> list() {
        Optional<Value> first = expression();
        return peek().is(",") ? atom.display().restOf("(", first, ")", this::expression) : first;
    }

    /** An expression that may be conditional. */
    Optional<Value> expression() {
        Optional<Value> value = operators(Precedence.OR);
        if (!take("if")) {
            return value;
        }
        operators(Precedence.OR);
        expect("else");
        expression();
        return Optional.empty();
    }

    /** Operators that bind at least as close as the level. */
    Optional<Value> operators(int level) {
        require(++depth < MAX_DEPTH);
        Optional<Value> left = peek().is("not") && level <= Precedence.NOT ? negation() : unary();
        while (Precedence.of(operator()) >= level) {
            left = combined(left, operator());
        }
        depth--;
        return left;
    }

    /** What {@code for} and {@code in} stand around: targets, each closer than a comparison. */
    Optional<Value> target() {
        return operators(Precedence.BITWISE_OR);
    }

    private Optional<Value> negation() {
        expect("not");
        operators(Precedence.NOT);
        return Optional.empty();
    }

    private String operator() {
        Token token = peek();
        return token.kind() == Kind.OPERATOR || token.kind() == Kind.NAME ? token.text() : "";
    }

    private Optional<Value> combined(Optional<Value> left, String operator) {
        at++;
        if (operator.equals("not")) {
            expect("in");
        } else if (operator.equals("is")) {
            take("not");
        }
        Optional<Value> right = operators(Precedence.of(operator) + 1);
        // literal_eval takes a sum for a literal only where it writes a complex number
        if (Precedence.of(operator) == Precedence.SUM && left.orElse(null) instanceof Value.Real real
                && right.orElse(null) instanceof Value.Complex complex && complex.isPlain()) {
            double imaginary = operator.equals("+") ? complex.imaginary() : 0.0 - complex.imaginary();
            return Optional.of(new Value.Complex(real.number().doubleValue() + 0.0, imaginary, false));
        }
        return Optional.empty();
    }

    private Optional<Value> unary() {
        if (take("~")) {
            operators(Precedence.UNARY);
            return Optional.empty();
        }
        boolean isNegative = peek().is("-");
        if (take("-") || take("+")) {
            return operators(Precedence.UNARY).flatMap(value -> value.signed(isNegative));
        }
        boolean awaits = take("await");
        Optional<Value> base = atom.primary();
        if (take("**")) {
            operators(Precedence.UNARY);
            return Optional.empty();
        }
        return awaits ? Optional.empty() : base;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peekSecond() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    /** Whether what comes is this name, in parentheses or not. */
    boolean isName(String name) {
        int parentheses = 0;
        while (tokens.get(at + parentheses).is("(")) {
            parentheses++;
        }
        int behind = at + parentheses + 1;
        return tokens.get(behind - 1).is(name) && behind + parentheses < tokens.size()
                && tokens.subList(behind, behind + parentheses).stream().allMatch(token -> token.is(")"));
    }

    Token next() {
        return tokens.get(at++);
    }

    boolean take(String text) {
        boolean found = peek().is(text);
        at += found ? 1 : 0;
        return found;
    }

    void expect(String text) {
        require(take(text));
    }

    void require(boolean holds) {
        if (!holds) {
            throw new NotPython("invalid syntax");
        }
    }
}
