package dev.placard.policy.python;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How close Python's operators bind; the higher, the closer. */
final class Precedence {

    static final int OR = 1;
    static final int NOT = 3;
    static final int BITWISE_OR = 5;
    static final int SUM = 9;
    static final int UNARY = 11;

    // the third place is that of "not" before an operand; here it stands for "not in"
    private static final List<List<String>> LEVELS = List.of(List.of("or"), List.of("and"), List.of(),
            List.of("<", "<=", ">", ">=", "==", "!=", "in", "is", "not"), List.of("|"), List.of("^"), List.of("&"),
            List.of("<<", ">>"), List.of("+", "-"), List.of("*", "/", "//", "%", "@"));
    private static final Map<String, Integer> BY_OPERATOR = byOperator();

    private Precedence() { }

    /** The level of an operator between two operands; 0 for what is none. */
    static int of(String operator) {
        return BY_OPERATOR.getOrDefault(operator, 0);
    }

    private static Map<String, Integer> byOperator() {
        Map<String, Integer> levels = new HashMap<>();
        for (int i = 0; i < LEVELS.size(); i++) {
            for (String operator : LEVELS.get(i)) {
                levels.put(operator, i + 1);
            }
        }
        return Map.copyOf(levels);
    }
}
