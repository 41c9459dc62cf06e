package dev.placard.policy;

import dev.placard.policy.python.Literal;
import java.util.List;

/** Tells what the left side of a generic check is, as {@code ast.literal_eval} does for oslo.policy. */
final class OperandReader {

    private OperandReader() { }

    static Operand read(String source) {
        Literal literal = Literal.eval(source);
        if (literal instanceof Literal.Value value) {
            return new Operand.Literal(source, value.text());
        }
        return literal instanceof Literal.OtherExpression ? new Operand.Path(source, List.of(source.split("\\.", -1)))
                : new Operand.Unreadable(source);
    }
}
