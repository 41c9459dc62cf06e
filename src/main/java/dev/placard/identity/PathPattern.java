package dev.placard.identity;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The path of an access rule: <code>{anything}</code> and {@code *} stand for one or more characters other than a
 * slash, {@code **} for any characters or none (keystonemiddleware's {@code _path_matches}). Whoever may make an
 * application credential writes these, so matching takes time in proportion to both lengths, as a regular expression
 * with many stars would not. Other characters stand for themselves; Python takes a dot for any character.
 */
final class PathPattern {

    private static final Pattern PART = Pattern.compile("(\\{[^}]*}|\\*(?=$|[^*]))|(\\*\\*)|([^{}*])");
    private static final IntPredicate NO_SLASH = character -> character != '/';

    private final List<Step> steps = new ArrayList<>();

    PathPattern(String written) {
        Matcher part = PART.matcher(written);
        while (part.find()) {
            if (part.group(1) != null) {
                steps.add(new Step(NO_SLASH, false));
                steps.add(new Step(NO_SLASH, true));
            } else if (part.group(2) != null) {
                steps.add(new Step(any -> true, true));
            } else {
                char literal = part.group(3).charAt(0);
                steps.add(new Step(character -> character == literal, false));
            }
        }
    }

    boolean matches(String path) {
        BitSet reached = new BitSet();
        reached.set(0);
        skipRepeats(reached);
        for (int i = 0; i < path.length() && !reached.isEmpty(); i++) {
            reached = after(path.charAt(i), reached);
        }
        return reached.get(steps.size());
    }

    private BitSet after(char character, BitSet reached) {
        BitSet next = new BitSet();
        for (int at = reached.nextSetBit(0); at >= 0 && at < steps.size(); at = reached.nextSetBit(at + 1)) {
            if (steps.get(at).accepts().test(character)) {
                next.set(steps.get(at).repeats() ? at : at + 1);
            }
        }
        skipRepeats(next);
        return next;
    }

    /** What may repeat may also be left out. */
    private void skipRepeats(BitSet reached) {
        for (int at = reached.nextSetBit(0); at >= 0 && at < steps.size(); at = reached.nextSetBit(at + 1)) {
            if (steps.get(at).repeats()) {
                reached.set(at + 1);
            }
        }
    }

    private record Step(IntPredicate accepts, boolean repeats) { }
}
