package dev.placard.http;

import java.util.List;
import java.util.Optional;

/**
 * A row of the table of operations: a method and a path, and the policy action that such a request is. Nova: compute/routes.py.
 *
 * @param action the policy action a caller needs; empty where every caller may
 * @param template the path behind the version and the project, {@code /servers/{server_id}/metadata/{key}}
 * @param ofItems whether it is about a server's items themselves: it then has conditions, and a GET of it no query
 * @param name what requests of it are counted by
 */
public record Operation(Optional<String> action, String method, String template, boolean ofItems, String name) {

    /** What is counted as no operation. */
    public static final String UNNAMED = "none";

    /** An operation on a server's items. */
    public static Operation ofItems(String action, String method, String template) {
        return new Operation(Optional.of(action), method, template, true, action);
    }

    /** An operation that is Placard's own, and that the policy judges as another one. */
    public static Operation ofItems(String action, String method, String template, String name) {
        return new Operation(Optional.of(action), method, template, true, name);
    }

    /** An operation on something else. */
    public static Operation of(String action, String method, String template) {
        return new Operation(Optional.of(action), method, template, false, action);
    }

    /** One for which nothing but a token is needed. */
    public static Operation open(String method, String template) {
        return new Operation(Optional.empty(), method, template, false, UNNAMED);
    }

    /** Whether the project in the URL is judged only after the body. Nova: wsgi.py _should_have_body. */
    public boolean hasBody() {
        return method.equals("PUT") || method.equals("POST") || isPatch();
    }

    /** Whether its body is a patch, which Nova has not. */
    public boolean isPatch() {
        return method.equals("PATCH");
    }

    /** The parts of the template: a name in braces stands for any text that is not empty. */
    List<String> segments() {
        return List.of(template.substring(1).split("/"));
    }
}
