package dev.placard.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A media type with its parameters, read as loosely as Nova reads it to choose an application and a content type. Nova:
 * api/openstack/urlmap.py parse_options_header and Accept.
 *
 * @param type what stands before the first semicolon; empty where nothing is said
 * @param parameters name to value; a parameter without a value is left out
 */
record MediaRange(String type, Map<String, String> parameters) {

    private static final String QUOTED = "\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"";
    private static final Pattern PIECE = Pattern.compile(
            ";\\s*([^\\s;=]+|" + QUOTED + ")\\s*(?:=\\s*([^;]+|" + QUOTED + "))?\\s*");
    private static final Pattern LIST_ITEM = Pattern.compile("(?:[^,\"]|\"(?:\\\\.|[^\"\\\\])*+\"?)++");
    private static final MediaRange NONE = new MediaRange("", Map.of());

    /** The longest header that is read, in characters: no client sends a longer one, and to weigh it takes a thread too long. */
    static final int LONGEST = 4096;

    static MediaRange parse(String value) {
        Matcher piece = PIECE.matcher(";" + value);
        if (value.isEmpty() || value.length() > LONGEST || !piece.find()) {
            return NONE;
        }
        String type = unquoted(piece.group(1));
        Map<String, String> parameters = new LinkedHashMap<>();
        while (piece.find()) {
            if (piece.group(2) != null) {
                parameters.put(unquoted(piece.group(1)), unquoted(piece.group(2)));
            }
        }
        return new MediaRange(type, parameters);
    }

    /** The offer an Accept header likes best, with the parameters of the range that said so; no type where none fits. */
    static MediaRange bestMatch(String accept, List<String> offers) {
        if (accept.length() > LONGEST) {
            return NONE;
        }
        List<MediaRange> ranges = new ArrayList<>();
        LIST_ITEM.matcher(accept).results().forEach(item -> ranges.add(parse(item.group().strip())));
        double bestQuality = -1;
        String bestMask = "*/*";
        MediaRange best = NONE;
        for (String offer : offers) {
            for (MediaRange range : ranges) {
                double quality = range.quality();
                boolean better = quality > bestQuality
                        || quality == bestQuality && stars(bestMask) > stars(range.type);
                if (better && range.includes(offer)) {
                    bestQuality = quality;
                    bestMask = range.type;
                    best = new MediaRange(offer, range.parameters);
                }
            }
        }
        return best;
    }

    Optional<String> version() {
        return Optional.ofNullable(parameters.get("version"));
    }

    private boolean includes(String offer) {
        if (!type.contains("*")) {
            return type.equals(offer);
        }
        return type.equals("*/*") || type.length() >= 2
                && offer.substring(0, offer.indexOf('/')).equals(type.substring(0, type.length() - 2));
    }

    /** The weight, 1 where none is given; less than every other where it is no number, so that the range never wins. */
    private double quality() {
        try {
            return Double.parseDouble(parameters.getOrDefault("q", "1"));
        } catch (NumberFormatException e) {
            return Double.NEGATIVE_INFINITY;
        }
    }

    private static long stars(String mask) {
        return mask.chars().filter(c -> c == '*').count();
    }

    private static String unquoted(String value) {
        boolean isQuoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return isQuoted ? value.substring(1, value.length() - 1) : value;
    }
}
