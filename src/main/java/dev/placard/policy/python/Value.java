package dev.placard.policy.python;

import dev.placard.wire.PythonRepr;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A value that a literal may have. */
sealed interface Value {

    /** Python's {@code repr}. */
    String repr();

    /** Python's {@code str}. */
    default String str() {
        return repr();
    }

    /** Whether the value may be in a set. */
    default boolean isHashable() {
        return true;
    }

    /** With a sign before it; only numbers that have none yet take one. */
    default Optional<Value> signed(boolean isNegative) {
        return Optional.empty();
    }

    /** None, True, False or Ellipsis. */
    record Constant(String repr) implements Value { }

    /** A whole or floating point number. */
    record Real(Number number, boolean hasSign) implements Value {

        @Override
        public String repr() {
            return PythonRepr.repr(number);
        }

        @Override
        public Optional<Value> signed(boolean isNegative) {
            if (hasSign) {
                return Optional.empty();
            }
            Number negative = number instanceof BigInteger whole ? whole.negate() : -number.doubleValue();
            return Optional.of(new Real(isNegative ? negative : number, true));
        }
    }

    /** A complex number; one without a sign is what Python writes as {@code 2j}. */
    record Complex(double real, double imaginary, boolean isPlain) implements Value {

        @Override
        public String repr() {
            String end = part(imaginary) + "j";
            if (Double.doubleToLongBits(real) == 0) {
                return end;
            }
            return "(" + part(real) + (end.startsWith("-") ? "" : "+") + end + ")";
        }

        @Override
        public Optional<Value> signed(boolean isNegative) {
            return isPlain ? Optional.of(new Complex(isNegative ? -real : real, isNegative ? -imaginary : imaginary, false))
                    : Optional.empty();
        }

        private static String part(double number) {
            String text = PythonRepr.repr(number);
            return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        }
    }

    /** A text. */
    record Text(String text) implements Value {

        @Override
        public String repr() {
            return PythonRepr.repr(text);
        }

        @Override
        public String str() {
            return text;
        }
    }

    /** Bytes, a character each. */
    record Bytes(String bytes) implements Value {

        @Override
        public String repr() {
            return "b" + PythonRepr.ascii(bytes);
        }
    }

    /** A tuple, list, set or dict; a dict is empty, since a check has no colon to spare. */
    record Collection(String open, List<Value> items, String close) implements Value {

        @Override
        public String repr() {
            String one = open.equals("(") && items.size() == 1 ? "," : "";
            return open + items.stream().map(Value::repr).distinct().collect(Collectors.joining(", ")) + one + close;
        }

        @Override
        public boolean isHashable() {
            return open.equals("(") && items.stream().allMatch(Value::isHashable);
        }
    }

    /** A number's literal. */
    static Value number(String literal) {
        String digits = literal.replace("_", "").toLowerCase(Locale.ROOT);
        if (digits.length() > 1 && "xob".indexOf(digits.charAt(1)) >= 0) {
            int radix = digits.charAt(1) == 'x' ? 16 : digits.charAt(1) == 'o' ? 8 : 2;
            return new Real(new BigInteger(digits.substring(2), radix), false);
        }
        if (digits.endsWith("j")) {
            return new Complex(0, Double.parseDouble(digits.substring(0, digits.length() - 1)), true);
        }
        if (digits.contains(".") || digits.contains("e")) {
            return new Real(new BigDecimal(digits).doubleValue(), false);
        }
        if (digits.charAt(0) == '0' && !digits.matches("0+") || digits.length() > 4300) {
            throw new NotPython("leading zeros, or too many digits");
        }
        return new Real(new BigInteger(digits), false);
    }
}
