package dev.placard.http;

import jakarta.servlet.http.HttpServletResponse;

/** The Content-Type of an answer, letter by letter: a container may write it without the space Nova's clients see. */
public final class ContentType {

    private ContentType() { }

    /**
     * Names the type of a body.
     *
     * @param response the answer, not yet sent; its body must be written as bytes
     * @param type the type with its parameters, {@code application/json; charset=UTF-8}
     */
    public static void write(HttpServletResponse response, String type) {
        response.setContentType(type);
        if (!type.equals(response.getContentType())) {
            writeInParts(response, type);
        }
    }

    /** Undertow prints a charset anew, without the space; it puts the space where the charset was known before the type. */
    private static void writeInParts(HttpServletResponse response, String type) {
        String[] parts = type.split("; charset=", 2);
        response.setCharacterEncoding(parts.length == 1 ? null : parts[1]);
        response.setContentType(parts[0]);
    }
}
