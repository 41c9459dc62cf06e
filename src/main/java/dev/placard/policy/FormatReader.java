package dev.placard.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes a {@code %} format apart: CPython's Objects/unicodeobject.c, unicode_format_arg_parse. */
final class FormatReader {

    // wider texts would only serve to fill the memory; Python's own limit is that of the memory
    private static final int MAX_WIDTH = 100_000;
    private static final String FLAGS = "-+ #0";
    private static final String OF_TEXT = "sra";
    private static final String OF_NUMBERS = "diouxXeEfFgG";

    private final String source;
    private int at;

    FormatReader(String source) {
        this.source = source;
    }

    List<FormatPart> parts() {
        List<FormatPart> parts = new ArrayList<>();
        while (at < source.length()) {
            int percent = source.indexOf('%', at);
            int end = percent < 0 ? source.length() : percent;
            parts.add(new FormatPart.Text(source.substring(at, end)));
            at = end;
            if (percent >= 0) {
                at++;
                parts.add(directive());
            }
        }
        return PythonFormat.merged(parts);
    }

    private FormatPart directive() {
        if (peek() == '%') {
            at++;
            return new FormatPart.Text("%");
        }
        if (peek() != '(') {
            return directive(Optional.empty());
        }
        Optional<String> name = name();
        return name.isPresent() ? directive(name) : refused(name, "a name after % has no closing parenthesis");
    }

    private FormatPart directive(Optional<String> name) {
        boolean isLeft = flags();
        int width = number();
        int precision = -1;
        if (peek() == '.') {
            at++;
            precision = Math.max(0, number());
        }
        if (peek() == '*' || width > MAX_WIDTH || precision > MAX_WIDTH) {
            return refused(name, "a width after % is no number, or too large");
        }
        at += "hlL".indexOf(peek()) >= 0 ? 1 : 0;
        return typed(name, isLeft, width, precision);
    }

    private FormatPart typed(Optional<String> name, boolean isLeft, int width, int precision) {
        if (at >= source.length()) {
            return refused(name, "the text ends inside of a % directive");
        }
        char type = source.charAt(at++);
        if (OF_TEXT.indexOf(type) >= 0 || type == 'c') {
            return new FormatPart.Directive(name, type, isLeft, width, precision);
        }
        return refused(name, OF_NUMBERS.indexOf(type) >= 0 ? "%" + type + " takes a number"
                : "there is no % directive " + type);
    }

    private FormatPart refused(Optional<String> name, String reason) {
        at = source.length();
        return new FormatPart.Refused(name, reason);
    }

    /** The name in parentheses, which may hold balanced parentheses itself. */
    private Optional<String> name() {
        int from = ++at;
        for (int open = 1; at < source.length(); at++) {
            open += source.charAt(at) == '(' ? 1 : source.charAt(at) == ')' ? -1 : 0;
            if (open == 0) {
                return Optional.of(source.substring(from, at++));
            }
        }
        return Optional.empty();
    }

    private boolean flags() {
        boolean isLeft = false;
        while (at < source.length() && FLAGS.indexOf(peek()) >= 0) {
            isLeft |= peek() == '-';
            at++;
        }
        return isLeft;
    }

    private int number() {
        int value = -1;
        while (peek() >= '0' && peek() <= '9') {
            value = Math.min(MAX_WIDTH + 1, Math.max(0, value) * 10 + peek() - '0');
            at++;
        }
        return value;
    }

    private char peek() {
        return at < source.length() ? source.charAt(at) : '\uffff';
    }
}
