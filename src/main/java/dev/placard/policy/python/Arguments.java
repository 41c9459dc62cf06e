package dev.placard.policy.python;

/** What stands between the parentheses of a call. */
final class Arguments {

    private final Expression expression;
    private final Display display;
    private int count;
    private boolean hasKeyword;
    private boolean hasUnpacked;

    /** Reads them, the closing parenthesis included. */
    Arguments(Expression expression, Display display) {
        this.expression = expression;
        this.display = display;
        while (!expression.take(")")) {
            argument();
            if (!expression.peek().is(")")) {
                expression.expect(",");
            }
        }
    }

    boolean isEmpty() {
        return count == 0;
    }

    private void argument() {
        count++;
        if (expression.take("**")) {
            hasKeyword = true;
            hasUnpacked = true;
        } else if (expression.peek().isIdentifier() && expression.peekSecond().is("=")) {
            hasKeyword = true;
            expression.next();
            expression.expect("=");
        } else if (expression.take("*")) {
            expression.require(!hasUnpacked);
        } else {
            expression.require(!hasKeyword);
            expression.expression();
            generator();
            return;
        }
        expression.expression();
    }

    private void generator() {
        if (display.isComprehension()) {
            display.comprehension();
            // only a generator that is the one argument needs no parentheses of its own
            expression.require(count == 1 && expression.peek().is(")"));
        }
    }
}
