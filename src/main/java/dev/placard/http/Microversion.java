package dev.placard.http;

import dev.placard.core.ComputeException;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of the API a request asks for. Nova: api_version_request.py, wsgi.py set_api_version_request, microversion_parse.
 *
 * @param major before the dot; of any size, since an answer echoes even what is not served
 * @param minor behind the dot
 */
public record Microversion(BigInteger major, BigInteger minor) implements Comparable<Microversion> {

    /** The header every service reads, {@code compute 2.1}. */
    public static final String HEADER = "OpenStack-API-Version";

    /** The header only Nova reads, {@code 2.1}. */
    public static final String NOVA_HEADER = "X-OpenStack-Nova-API-Version";

    /** What a request without either header asks for, and what {@code /v2} always stands for. */
    public static final Microversion DEFAULT = of(2, 1);

    private static final Pattern FORMAT = Pattern.compile("([1-9][0-9]{0,999})\\.([1-9][0-9]{0,999}|0)");
    private static final Comparator<Microversion> ORDER =
            Comparator.comparing(Microversion::major).thenComparing(Microversion::minor);

    /** A version by its numbers. */
    public static Microversion of(int major, int minor) {
        return new Microversion(BigInteger.valueOf(major), BigInteger.valueOf(minor));
    }

    /** Reads {@code 2.N}; empty for anything else: leading zeros, a third number and spaces are not allowed. */
    public static Optional<Microversion> parse(String text) {
        Matcher parts = FORMAT.matcher(text);
        return parts.matches()
                ? Optional.of(new Microversion(new BigInteger(parts.group(1)), new BigInteger(parts.group(2)))) : Optional.empty();
    }

    /**
     * The version the headers ask for, served or not.
     *
     * @param standard the values of {@link #HEADER}, joined by commas; empty text where it is missing
     * @param nova the values of {@link #NOVA_HEADER}, joined by commas; empty where it is missing
     * @param latest what {@code latest} means
     * @return {@link #DEFAULT} where neither header speaks about compute
     * @throws ComputeException 400 for what is no version
     */
    public static Microversion requested(String standard, Optional<String> nova, Microversion latest) {
        Optional<String> asked = ofCompute(standard).or(() -> nova.map(value -> value.substring(value.lastIndexOf(',') + 1).strip()));
        if (asked.isEmpty()) {
            return DEFAULT;
        }
        String text = asked.get();
        return text.equals("latest") ? latest : parse(text).orElseThrow(() -> ComputeException.invalidVersion(text));
    }

    /** The last service of the header that is compute and has a version behind it. */
    private static Optional<String> ofCompute(String header) {
        return Arrays.stream(header.split(",")).map(service -> service.strip().split("\\s+", 2))
                .filter(words -> words.length == 2 && words[0].equalsIgnoreCase("compute")).map(words -> words[1])
                .reduce((earlier, last) -> last);
    }

    /** Says in an answer which version it is of, and that the answer depends on the headers that ask for one. */
    public void writeTo(HttpServletResponse response) {
        String text = toString();
        response.setHeader(HEADER, "compute " + text);
        response.setHeader(NOVA_HEADER, text);
        response.addHeader("Vary", HEADER);
        response.addHeader("Vary", NOVA_HEADER);
    }

    /** Whether this is version 2.minor or a later one. */
    public boolean isAtLeast(int minor) {
        return compareTo(of(2, minor)) >= 0;
    }

    @Override
    public int compareTo(Microversion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
