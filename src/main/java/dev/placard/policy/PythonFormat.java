package dev.placard.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A text with Python's {@code %} directives, to be filled in from a dict: {@code %(project_id)s}. Directives that cannot
 * succeed with a text, {@code %d} say, fail when the text is filled in, as in Python.
 */
final class PythonFormat {

    private final String source;
    private final List<FormatPart> parts;

    private PythonFormat(String source, List<FormatPart> parts) {
        this.source = source;
        this.parts = parts;
    }

    static PythonFormat of(String source) {
        return new PythonFormat(source, new FormatReader(source).parts());
    }

    /** Whether every target gives the same text. */
    boolean isConstant() {
        return parts.stream().allMatch(part -> part instanceof FormatPart.Text);
    }

    /** Whether filling in never fails for a target of texts, though it may lack a name. */
    boolean isSafe() {
        return parts.stream().allMatch(part -> part instanceof FormatPart.Text || part.isPlainName());
    }

    /** Why it can never be filled in. */
    Optional<String> problem() {
        return parts.stream().filter(FormatPart.Refused.class::isInstance)
                .map(part -> ((FormatPart.Refused) part).reason()).findFirst();
    }

    /**
     * The text for a target.
     *
     * @param target names and values
     * @return empty when the target lacks a name
     * @throws CheckFailure where Python raises TypeError or ValueError
     */
    Optional<String> fill(Map<String, ?> target) {
        if (parts.size() == 1 && parts.get(0) instanceof FormatPart.Text text) {
            return Optional.of(text.text());
        }
        Filling filling = new Filling(target);
        for (FormatPart part : parts) {
            if (!part.write(filling)) {
                return Optional.empty();
            }
        }
        return Optional.of(filling.text());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PythonFormat format && source.equals(format.source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    @Override
    public String toString() {
        return source;
    }

    /** The text while it grows, and the one argument a directive without a name may take: CPython's unicode_format. */
    static final class Filling {

        private final StringBuilder out = new StringBuilder();
        private final Map<String, ?> target;
        private Optional<Object> argument;

        Filling(Map<String, ?> target) {
            this.target = target;
            this.argument = Optional.of(target);
        }

        StringBuilder out() {
            return out;
        }

        /** Looks a name up; what it means is the next argument. */
        boolean lookUp(String name) {
            Object value = target.get(name);
            if (value == null) {
                return false;
            }
            argument = Optional.of(value);
            return true;
        }

        /** The next argument, which is then used up. */
        Object take() {
            Object taken = argument.orElseThrow(() -> CheckFailure.because("a % directive lacks its name"));
            argument = Optional.empty();
            return taken;
        }

        String text() {
            return out.toString();
        }
    }

    /** The parts of a list, joined; for {@link FormatReader}. */
    static List<FormatPart> merged(List<FormatPart> parts) {
        List<FormatPart> merged = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (FormatPart part : parts) {
            if (part instanceof FormatPart.Text more) {
                text.append(more.text());
            } else {
                flush(text, merged);
                merged.add(part);
            }
        }
        flush(text, merged);
        return merged.isEmpty() ? List.of(new FormatPart.Text("")) : List.copyOf(merged);
    }

    private static void flush(StringBuilder text, List<FormatPart> into) {
        if (text.length() > 0) {
            into.add(new FormatPart.Text(text.toString()));
            text.setLength(0);
        }
    }
}
