package dev.placard.wire;

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
            // Undertow understands "charset=" and prints the type anew; names of parameters have no case (RFC 9110, 5.6.6)
            response.setCharacterEncoding(null);
            response.setContentType(type.replace("charset=", "Charset="));
        }
    }
}
