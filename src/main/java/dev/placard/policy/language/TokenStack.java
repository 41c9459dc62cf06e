package dev.placard.policy.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The greedy reduction of _parser.py: tokens are pushed one by one, and what stands on top is put together as soon as
 * it can be. {@code not} binds closer than {@code and}, {@code and} closer than {@code or}.
 */
final class TokenStack {

    private enum Kind { OPEN, CLOSE, AND, OR, NOT, QUOTED, CHECK, AND_EXPRESSION, OR_EXPRESSION }

    private record Token(Kind kind, String text, Check check) { }

    private final List<Token> tokens = new ArrayList<>();

    static boolean isOperator(String word) {
        return operator(word).isPresent();
    }

    void open(int times) {
        for (int i = 0; i < times; i++) {
            shift(new Token(Kind.OPEN, "(", new Check.LoneToken("(")));
        }
    }

    void close(int times) {
        for (int i = 0; i < times; i++) {
            shift(new Token(Kind.CLOSE, ")", new Check.LoneToken(")")));
        }
    }

    /** Pushes an operator, a check, or, where there is no check, a quoted text, which no rule can use. */
    void push(String word, Optional<Check> check) {
        Optional<Kind> operator = operator(word);
        Kind kind = operator.orElse(check.isPresent() ? Kind.CHECK : Kind.QUOTED);
        shift(new Token(kind, word, operator.isPresent() ? new Check.LoneToken(word)
                : check.orElse(new Check.LoneToken(word))));
    }

    ParsedRule result() {
        if (tokens.size() != 1) {
            return ParsedRule.denying("it cannot be parsed, and denies");
        }
        Token last = tokens.get(0);
        return last.check() instanceof Check.LoneToken
                ? new ParsedRule(last.check(), Optional.of("it is nothing but " + last.text() + ", and denies"))
                : ParsedRule.of(last.check());
    }

    private void shift(Token token) {
        tokens.add(token);
        boolean reduced = true;
        while (reduced) {
            reduced = reduceThree() || reduceNot();
        }
    }

    private boolean reduceThree() {
        if (tokens.size() < 3) {
            return false;
        }
        Token first = fromTop(3);
        Token third = fromTop(1);
        return switch (fromTop(2).kind()) {
            case CHECK, AND_EXPRESSION, OR_EXPRESSION -> first.kind() == Kind.OPEN && third.kind() == Kind.CLOSE
                    && replace(3, Kind.CHECK, fromTop(2).check());
            case AND -> third.kind() == Kind.CHECK && and(first, third.check());
            case OR -> third.kind() == Kind.CHECK && or(first, third.check());
            case OPEN, CLOSE, NOT, QUOTED -> false;
        };
    }

    private boolean reduceNot() {
        return tokens.size() >= 2 && fromTop(1).kind() == Kind.CHECK && fromTop(2).kind() == Kind.NOT
                && replace(2, Kind.CHECK, new Check.Not(fromTop(1).check()));
    }

    private boolean and(Token left, Check right) {
        return switch (left.kind()) {
            case CHECK -> replace(3, Kind.AND_EXPRESSION, new Check.And(List.of(left.check(), right)));
            case AND_EXPRESSION -> replace(3, Kind.AND_EXPRESSION, extended(left.check(), right));
            case OR_EXPRESSION -> replace(3, Kind.OR_EXPRESSION, lastExtended((Check.Or) left.check(), right));
            case OPEN, CLOSE, AND, OR, NOT, QUOTED -> false;
        };
    }

    private boolean or(Token left, Check right) {
        return switch (left.kind()) {
            case CHECK, AND_EXPRESSION -> replace(3, Kind.OR_EXPRESSION, new Check.Or(List.of(left.check(), right)));
            case OR_EXPRESSION -> replace(3, Kind.OR_EXPRESSION,
                    new Check.Or(plus(((Check.Or) left.check()).parts(), right)));
            case OPEN, CLOSE, AND, OR, NOT, QUOTED -> false;
        };
    }

    /** {@code a or b} followed by {@code and c} is {@code a or (b and c)}. */
    private static Check lastExtended(Check.Or or, Check right) {
        List<Check> parts = new ArrayList<>(or.parts());
        int last = parts.size() - 1;
        parts.set(last, extended(parts.get(last), right));
        return new Check.Or(List.copyOf(parts));
    }

    private static Check extended(Check left, Check right) {
        return new Check.And(left instanceof Check.And and ? plus(and.parts(), right) : List.of(left, right));
    }

    private static List<Check> plus(List<Check> parts, Check more) {
        List<Check> all = new ArrayList<>(parts);
        all.add(more);
        return List.copyOf(all);
    }

    private boolean replace(int count, Kind kind, Check check) {
        tokens.subList(tokens.size() - count, tokens.size()).clear();
        tokens.add(new Token(kind, "", check));
        return true;
    }

    private Token fromTop(int place) {
        return tokens.get(tokens.size() - place);
    }

    private static Optional<Kind> operator(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "and" -> Optional.of(Kind.AND);
            case "or" -> Optional.of(Kind.OR);
            case "not" -> Optional.of(Kind.NOT);
            default -> Optional.empty();
        };
    }
}
