package dev.placard.http;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * The answer to a routed request. Jakarta REST leaves out the space before a type's parameters; Nova's clients see one, and some
 * compare the header as text.
 */
public final class RoutedResponse extends HttpServletResponseWrapper {

    /** The answer to a request that has a route. */
    public RoutedResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void setContentType(String type) {
        ContentType.write((HttpServletResponse) getResponse(), type.replace(";charset=", "; charset="));
    }

    @Override
    public void setHeader(String name, String value) {
        if (name.equalsIgnoreCase("Content-Type")) {
            setContentType(value);
        } else {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (name.equalsIgnoreCase("Content-Type")) {
            setContentType(value);
        } else {
            super.addHeader(name, value);
        }
    }
}
