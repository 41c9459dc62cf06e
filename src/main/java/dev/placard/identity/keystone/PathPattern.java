package dev.placard.identity.keystone;

import java.util.BitSet;

/**
 * The path of an access rule: <code>{anything}</code> and {@code *} stand for one or more characters other than a
 * slash, {@code **} for any characters or none (keystonemiddleware's {@code _path_matches}). Whoever may make an
 * application credential writes these, so nothing is kept of one but its text, and matching takes time in proportion to
 * both lengths, as a regular expression with many stars would not. Other characters stand for themselves; Python takes a
 * dot for any character.
 */
record PathPattern(String text) {

    private static final char ONE = '{';
    private static final char REPEATED = '*';
    private static final char ANYTHING = '}';

    boolean matches(String path) {
        String steps = steps();
        BitSet reached = new BitSet(steps.length() + 1);
        reached.set(0);
        skipRepeats(steps, reached);
        for (int i = 0; i < path.length() && !reached.isEmpty(); i++) {
            reached = after(path.charAt(i), steps, reached);
        }
        return reached.get(steps.length());
    }

    /**
     * What the path must show in turn: a character for itself, {@link #ONE} for one that is no slash, {@link #REPEATED} for
     * any number of these, {@link #ANYTHING} for any number of any. A brace without its partner stands for nothing.
     */
    private String steps() {
        StringBuilder steps = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int end = c == '{' ? text.indexOf('}', i) : -1;
            if (end >= 0 || c == '*' && !text.startsWith("*", i + 1)) {
                steps.append(ONE).append(REPEATED);
                i = Math.max(i, end);
            } else if (c == '*') {
                steps.append(ANYTHING);
                i++;
            } else if (c != '{' && c != '}') {
                steps.append(c);
            }
        }
        return steps.toString();
    }

    private static BitSet after(char character, String steps, BitSet reached) {
        BitSet next = new BitSet(steps.length() + 1);
        for (int at = reached.nextSetBit(0); at >= 0 && at < steps.length(); at = reached.nextSetBit(at + 1)) {
            char step = steps.charAt(at);
            if (step == ANYTHING || (step == ONE || step == REPEATED ? character != '/' : character == step)) {
                next.set(repeats(step) ? at : at + 1);
            }
        }
        skipRepeats(steps, next);
        return next;
    }

    /** What may repeat may also be left out. */
    private static void skipRepeats(String steps, BitSet reached) {
        for (int at = reached.nextSetBit(0); at >= 0 && at < steps.length(); at = reached.nextSetBit(at + 1)) {
            if (repeats(steps.charAt(at))) {
                reached.set(at + 1);
            }
        }
    }

    private static boolean repeats(char step) {
        return step == REPEATED || step == ANYTHING;
    }
}
