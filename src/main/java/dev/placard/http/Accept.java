package dev.placard.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Accept header as webob reads it (acceptparse.py, RFC 7231 section 5.3.2): a header that breaks the grammar accepts
 * everything, an empty or missing one nothing.
 */
public final class Accept {

    private static final String SPACE = "[ \\t]*";
    private static final String TOKEN = "[!#$%&'*+\\-.^_`|~0-9A-Za-z]+";
    private static final String QUOTED = "\"(?:\\\\[\\t \\x21-\\x7e\\x80-\\xff]|[\\t !\\x23-\\x5b\\x5d-\\x7e\\x80-\\xff])*+\"";
    private static final String VALUE = "(?:" + TOKEN + "|" + QUOTED + ")";
    private static final String PARAMETERS = "((?:" + SPACE + ";" + SPACE + "(?![qQ]=)" + TOKEN + "=" + VALUE + ")*+)";
    private static final String WEIGHT = SPACE + ";" + SPACE + "[qQ]=((?:0(?:\\.[0-9]{0,3})?)|(?:1(?:\\.0{0,3})?))";
    private static final String EXTENSIONS = "(?:" + SPACE + ";" + SPACE + TOKEN + "(?:=" + VALUE + ")?)*+";
    private static final String RANGE = "(" + TOKEN + "/" + TOKEN + ")" + PARAMETERS + "(?:" + WEIGHT + EXTENSIONS + ")?";
    private static final Pattern ONE_RANGE = Pattern.compile(RANGE);
    private static final Pattern HEADER = Pattern.compile(
            "(?:,|" + RANGE + ")(?:" + SPACE + ",(?:" + SPACE + RANGE + ")?)*+");

    private final List<Range> ranges = new ArrayList<>();
    private final boolean acceptsAnything;

    /** Reads a header; the empty text stands for a missing one. */
    public Accept(String header) {
        this.acceptsAnything = header.length() > MediaRange.LONGEST || !header.isEmpty() && !HEADER.matcher(header).matches();
        Matcher found = ONE_RANGE.matcher(header);
        while (!acceptsAnything && found.find()) {
            ranges.add(new Range(found.group(1).toLowerCase(Locale.ROOT), !found.group(2).isEmpty(),
                    found.group(3) == null ? 1 : Double.parseDouble(found.group(3))));
        }
    }

    /**
     * Of these media types without parameters the one liked best, the earlier one where two are liked alike; empty where none is accepted.
     */
    public Optional<String> best(List<String> offers) {
        if (acceptsAnything) {
            return offers.stream().findFirst();
        }
        return offers.stream().filter(offer -> quality(offer) > 0)
                .min(Comparator.comparingDouble(offer -> -quality(offer)));
    }

    private double quality(String offer) {
        int specificity = 0;
        double quality = 0;
        for (Range range : ranges) {
            int matched = range.specificity(offer);
            if (matched > specificity) {
                specificity = matched;
                quality = range.quality;
            }
        }
        return quality;
    }

    private record Range(String type, boolean hasParameters, double quality) {

        /** How closely this range fits the offer, from 1 to 3; 0 where it does not. */
        int specificity(String offer) {
            if (type.equals(offer)) {
                return hasParameters ? 0 : 3;
            }
            String major = offer.substring(0, offer.indexOf('/') + 1);
            if (type.equals(major + "*")) {
                return 2;
            }
            return type.equals("*/*") ? 1 : 0;
        }
    }
}
