package dev.placard.wire;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.stream.Stream;

/** Python's {@code repr} of a float: the fewest digits that read back as the same number, an exponent from 1e16 on and below 1e-4. */
final class PythonFloat {

    private static final int ALWAYS_ENOUGH_DIGITS = 17;

    private PythonFloat() { }

    static String repr(double number) {
        if (Double.isNaN(number)) {
            return "nan";
        }
        String sign = Double.doubleToRawLongBits(number) < 0 ? "-" : "";
        if (Double.isInfinite(number)) {
            return sign + "inf";
        }
        return sign + (number == 0 ? "0.0" : laidOut(shortest(Math.abs(number))));
    }

    // Double.toString prints too many digits before Java 19 (JDK-4511638)
    private static BigDecimal shortest(double number) {
        BigDecimal exact = new BigDecimal(number);
        for (int digits = 1; digits < ALWAYS_ENOUGH_DIGITS; digits++) {
            MathContext down = new MathContext(digits, RoundingMode.FLOOR);
            MathContext up = new MathContext(digits, RoundingMode.CEILING);
            var found = Stream.of(exact.round(down), exact.round(up)).filter(near -> near.doubleValue() == number)
                    .min((a, b) -> a.subtract(exact).abs().compareTo(b.subtract(exact).abs()));
            if (found.isPresent()) {
                return found.get();
            }
        }
        return exact.round(new MathContext(ALWAYS_ENOUGH_DIGITS, RoundingMode.HALF_EVEN));
    }

    private static String laidOut(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        String digits = bare.unscaledValue().toString();
        int exponent = digits.length() - bare.scale() - 1;
        if (exponent >= -4 && exponent < 16) {
            String plain = bare.toPlainString();
            return plain.contains(".") ? plain : plain + ".0";
        }
        String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return mantissa + String.format("e%s%02d", exponent < 0 ? "-" : "+", Math.abs(exponent));
    }
}
