package dev.placard.http;

import dev.placard.python.Trimmed;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The table of operations: what a request is, by its method and its path. The first row that fits counts. */
public final class Operations {

    private static final Pattern PROJECT = Pattern.compile("[0-9a-f-]+");

    private final List<Row> rows;

    /** The operations that are served. */
    public Operations(List<Operation> table) {
        rows = table.stream().map(operation -> new Row(operation, operation.segments())).toList();
    }

    /**
     * Finds the route; empty for what gets a bare 404, since Nova knows no 405. Nova's other rule, {@code ?_method=} in place of the
     * method, is left out: a GET must not write. Nova: api/openstack/__init__.py ProjectMapper.
     */
    public Optional<Route> route(String method, UrlMap.Mounted mounted) {
        String path = withoutEndLines(mounted.pathInfo());
        if (!mounted.app().needsToken() || !path.startsWith("/")) {
            return Optional.empty();
        }
        List<String> segments = List.of(path.substring(1).split("/", -1));
        // no template begins with what could be a project
        Optional<String> project = Optional.of(segments.get(0)).filter(first -> PROJECT.matcher(first).matches());
        List<String> below = project.isPresent() ? segments.subList(1, segments.size()) : segments;
        return rows.stream().filter(row -> row.fits(method, below)).findFirst()
                .map(row -> new Route(row.operation(), mounted.app(), project, List.copyOf(below)));
    }

    /** Python's $ also matches before a newline at the end; all of them go, so that no key of more than newlines ever ends in one. */
    private static String withoutEndLines(String path) {
        String bare = Trimmed.end(path, "\n");
        return bare.endsWith("/") && bare.length() < path.length() ? bare + "\n" : bare;
    }

    private record Row(Operation operation, List<String> segments) {

        boolean fits(String method, List<String> path) {
            return operation.method().equals(method) && path.size() == segments.size() && IntStream.range(0, path.size())
                    .allMatch(i -> segments.get(i).startsWith("{") ? !path.get(i).isEmpty() : segments.get(i).equals(path.get(i)));
        }
    }
}
