package dev.placard.policy.python;

import dev.placard.policy.python.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What stands in brackets: groups, tuples, lists, sets, dicts, and the comprehensions that make them. */
final class Display {

    // Parser/tokenizer.c MAXLEVEL
    private static final int MAX_PARENTHESES = 200;

    private final Expression expression;
    private int parentheses;

    Display(Expression expression) {
        this.expression = expression;
    }

    /** What follows an opening bracket, or is one token by itself. */
    Optional<Value> read(String open) {
        expression.require(++parentheses <= MAX_PARENTHESES);
        Optional<Value> value = switch (open) {
            case "..." -> Optional.of(new Value.Constant("Ellipsis"));
            case "(" -> group();
            case "[" -> items("[", "]", this::starred);
            case "{" -> items("{", "}", expression.peek().is("**") ? this::unpacked : this::starred);
            default -> throw new NotPython("invalid syntax");
        };
        parentheses--;
        return value;
    }

    /** What follows the bracket of an index; it may not be empty. */
    void index() {
        expression.require(!expression.peek().is("]"));
        items("[", "]", this::starred);
    }

    private Optional<Value> group() {
        if (expression.take("yield")) {
            if (expression.take("from")) {
                expression.expression();
            } else if (!expression.peek().is(")")) {
                restOf("(", starred(), "", this::starred);
            }
            expression.expect(")");
            return Optional.empty();
        }
        boolean isStarred = expression.peek().is("*");
        if (expression.peek().is(")")) {
            return items("(", ")", this::starred);
        }
        Optional<Value> first = starred();
        if (expression.take(")")) {
            expression.require(!isStarred);
            return first;
        }
        return finished("(", first, isStarred, ")", this::starred);
    }

    private Optional<Value> items(String open, String close, Supplier<Optional<Value>> item) {
        if (expression.take(close)) {
            return Optional.of(new Value.Collection(open, List.of(), close));
        }
        boolean isStarred = expression.peek().is("*") || expression.peek().is("**");
        return finished(open, item.get(), isStarred, close, item);
    }

    /** What follows the first item: a comprehension, or more items, and the closing bracket. */
    private Optional<Value> finished(String open, Optional<Value> first, boolean isStarred, String close,
            Supplier<Optional<Value>> item) {
        if (isComprehension()) {
            expression.require(!isStarred);
            comprehension();
            expression.expect(close);
            return Optional.empty();
        }
        Optional<Value> all = restOf(open, first, close, item);
        expression.expect(close);
        return all;
    }

    /** More items behind the first one; stands before the closing bracket afterwards. */
    Optional<Value> restOf(String open, Optional<Value> first, String close, Supplier<Optional<Value>> item) {
        List<Optional<Value>> items = new ArrayList<>(List.of(first));
        while (expression.take(",") && !endsList()) {
            items.add(item.get());
        }
        if (items.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<Value> values = items.stream().flatMap(Optional::stream).toList();
        expression.require(!open.equals("{") || values.stream().allMatch(Value::isHashable));
        return Optional.of(new Value.Collection(open, values, close));
    }

    private boolean endsList() {
        Token token = expression.peek();
        return token.is(")") || token.is("]") || token.is("}") || token.is("in") || token.kind() == Kind.END || token.kind() == Kind.NEWLINE;
    }

    boolean isComprehension() {
        return expression.peek().is("for") || expression.peek().is("async");
    }

    void comprehension() {
        while (isComprehension()) {
            expression.take("async");
            expression.expect("for");
            restOf("(", expression.target(), "", expression::target);
            expression.expect("in");
            expression.operators(1);
            while (expression.take("if")) {
                expression.operators(1);
            }
        }
    }

    private Optional<Value> starred() {
        if (expression.take("*")) {
            expression.target();
            return Optional.empty();
        }
        return expression.expression();
    }

    /** A part of a dict; with keys of its own it would need a colon. */
    private Optional<Value> unpacked() {
        expression.expect("**");
        expression.target();
        return Optional.empty();
    }
}
