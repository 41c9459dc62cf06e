package dev.placard.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.function.Consumer;

/**
 * Feeds a parser its worst characters and compares what n and 8n of them cost in time of the processor, which other processes do not
 * lengthen. Eight times as much is linear, 64 times quadratic; what fails is measured again before it counts.
 */
public final class Cost {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int LONG = 16 * 1024;
    private static final int SHORT = LONG / 8;
    private static final int MOST_TIMES = 24;
    private static final long UNSEEN_NANOSECONDS = 5_000_000;
    private static final int TRIES = 6;
    private static final List<String> UNITS = List.of("/", "//", "/.", "/../", " ", "\t", "\n", ";", ",", "\"", "\\", "\\\"", "a", "Z", "0",
            "9", "{", "[", "(", "}", "*", "%", "%2e", "%25", ":", ".", "-", "=", "&", "a=b&", "a/b,", "a/b;q=1,", "a/b;c=\"d\",", ";a=b",
            "compute 2.1,", "{{..", "..}}", "[[", "{\"a\":", "1,", "1.7976931348623157e308,", "\u00e9", "\ud83d\ude00", "a@", "servers/",
            "+", "?", "|", "(?:", "a{9}");
    private static final List<String> ENDS = List.of("", "\u0000");

    private Cost() { }

    /** Fails where a parser's cost grows faster than its input; what it throws does not matter. */
    public static void isLinear(String parser, List<String> beginnings, Consumer<String> parse) {
        for (String beginning : beginnings) {
            for (String unit : UNITS) {
                for (String end : ENDS) {
                    requireLinear(parser + " of " + beginning + unit + "..." + end, parse, new Text(beginning, unit, end));
                }
            }
        }
    }

    private static void requireLinear(String what, Consumer<String> parse, Text text) {
        String small = text.ofLength(SHORT);
        String large = text.ofLength(LONG);
        long ofSmall = Long.MAX_VALUE;
        long ofLarge = Long.MAX_VALUE;
        for (int i = 0; i < TRIES; i++) {
            ofSmall = Math.min(ofSmall, time(parse, small));
            ofLarge = Math.min(ofLarge, time(parse, large));
            if (ofLarge <= MOST_TIMES * ofSmall + UNSEEN_NANOSECONDS) {
                return;
            }
        }
        assertThat(ofLarge).as(what).isLessThanOrEqualTo(MOST_TIMES * ofSmall + UNSEEN_NANOSECONDS);
    }

    private static long time(Consumer<String> parse, String text) {
        long start = THREADS.getCurrentThreadCpuTime();
        try {
            parse.accept(text);
        } catch (RuntimeException e) {
            // a refusal is as good an answer as any
        }
        return THREADS.getCurrentThreadCpuTime() - start;
    }

    private record Text(String beginning, String unit, String end) {

        String ofLength(int length) {
            return beginning + unit.repeat(length / unit.length()) + end;
        }
    }
}
