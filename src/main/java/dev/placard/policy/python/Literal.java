package dev.placard.policy.python;

/** What Python's {@code ast.literal_eval} makes of a text. */
public sealed interface Literal {

    /** A literal; {@code text} is {@code str} of its value. */
    record Value(String text) implements Literal { }

    /** An expression, but no literal: ValueError. */
    record OtherExpression() implements Literal { }

    /** No expression: SyntaxError, or what else Python raises. */
    record NoExpression() implements Literal { }

    /**
     * Evaluates a text.
     *
     * @param source the text; it holds no colon, for there the left side of a check ends
     * @return what came of it
     */
    static Literal eval(String source) {
        if (source.indexOf('\0') >= 0 || source.codePoints().anyMatch(Literal::isSurrogate)) {
            return new OtherExpression();
        }
        try {
            return new Expression(Tokens.of(source)).whole().<Literal>map(value -> new Value(value.str()))
                    .orElse(new OtherExpression());
        } catch (NotPython e) {
            return new NoExpression();
        }
    }

    private static boolean isSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
