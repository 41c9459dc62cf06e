package dev.placard.python;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Python's {@code repr} of a float: the fewest digits that read back as the same number, an exponent from 1e16 on and below 1e-4. */
final class PythonFloat {

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

    /**
     * Begins with Java's own text, which before Java 19 may have a digit too many or a last one that is not the nearest (JDK-4511638),
     * and never has fewer than two: digits go as long as what is left reads back.
     */
    private static BigDecimal shortest(double number) {
        BigDecimal found = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        Optional<BigDecimal> shorter = shorter(found, number);
        while (shorter.isPresent()) {
            found = shorter.get();
            shorter = shorter(found, number);
        }
        return nearest(found, number);
    }

    private static Optional<BigDecimal> shorter(BigDecimal text, double number) {
        int digits = text.precision() - 1;
        return digits == 0 ? Optional.empty() : Stream.of(RoundingMode.FLOOR, RoundingMode.CEILING)
                .map(mode -> text.round(new MathContext(digits, mode)))
                .filter(near -> near.doubleValue() == number).findFirst();
    }

    /** Of this text and its two neighbours with as many digits the one nearest to the number's exact value. */
    private static BigDecimal nearest(BigDecimal text, double number) {
        BigDecimal exact = new BigDecimal(number);
        return Stream.of(text, text.subtract(text.ulp()), text.add(text.ulp())).filter(near -> near.doubleValue() == number)
                .min(Comparator.comparing(near -> near.subtract(exact).abs())).orElse(text);
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
