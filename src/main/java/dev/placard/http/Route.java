package dev.placard.http;

import dev.placard.python.PercentEncoding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a request is about: the operation, the project in the URL, and the segments of the path behind it, their escapes undone. */
public record Route(Operation operation, NovaApplication app, Optional<String> project, List<String> segments) {

    private static final String NO_PROJECT = "-";

    /**
     * The one path under which the resource knows this route, whichever application it belongs to and whether or not the URL names
     * a project, so that Jakarta REST has one plain template to match. Every character is escaped that could mean something to a
     * container or to Jakarta REST: semicolons, dots, plus signs.
     */
    String path() {
        return NovaApplication.API_V21.prefix() + "/" + project.orElse(NO_PROJECT) + "/"
                + segments.stream().map(Route::escaped).collect(Collectors.joining("/"));
    }

    private static String escaped(String segment) {
        return PercentEncoding.encoded(segment, "-_");
    }
}
