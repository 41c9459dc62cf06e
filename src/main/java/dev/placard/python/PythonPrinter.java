package dev.placard.python;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * JSON values as Python prints them: {@code ", "} and {@code ": "} between things.
 *
 * @param texts appends a text as it is to be shown
 */
record PythonPrinter(BiConsumer<String, StringBuilder> texts, String isTrue, String isFalse, String none) {

    /**
     * The text of a value.
     *
     * @throws IllegalArgumentException for one of a type that JSON does not have
     */
    String print(Object value) {
        StringBuilder out = new StringBuilder(64);
        write(value, out);
        return out.toString();
    }

    private void write(Object value, StringBuilder out) {
        if (value instanceof String text) {
            texts.accept(text, out);
        } else if (value instanceof Map<?, ?> map) {
            writeMap(map, out);
        } else if (value instanceof List<?> list) {
            writeList(list, out);
        } else if (value instanceof Boolean truth) {
            out.append(truth ? isTrue : isFalse);
        } else if (value instanceof Integer || value instanceof Long || value instanceof BigInteger) {
            out.append(value);
        } else if (value instanceof Double number) {
            out.append(PythonFloat.repr(number));
        } else if (value instanceof JsonNull) {
            out.append(none);
        } else {
            throw new IllegalArgumentException("Not a JSON value: " + value.getClass().getName());
        }
    }

    private void writeMap(Map<?, ?> map, StringBuilder out) {
        out.append('{');
        String separator = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(separator);
            write(entry.getKey(), out);
            out.append(": ");
            write(entry.getValue(), out);
            separator = ", ";
        }
        out.append('}');
    }

    private void writeList(List<?> list, StringBuilder out) {
        out.append('[');
        String separator = "";
        for (Object item : list) {
            out.append(separator);
            write(item, out);
            separator = ", ";
        }
        out.append(']');
    }
}
