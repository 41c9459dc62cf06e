package dev.placard.console;

import dev.placard.http.ResponseWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The files of the page: exactly those in the list. They are read at the start and kept. */
final class Pages {

    private static final String ROOT = "/console";
    private static final String INDEX = "index.html";

    private static final List<String> FILES = List.of(INDEX, "console.css", "pico.min.css", "icon.svg", "api.js", "app.js",
            "conflicts.js", "dom.js", "draft.js", "formats.js", "history.js", "items.js", "login.js", "metadata.js", "review.js",
            "servers.js", "table.js", "transfer.js");

    private final Map<String, PageFile> files = FILES.stream().map(PageFile::read)
            .collect(Collectors.toMap(file -> path(file.name()), Function.identity()));

    /** Whether a path is one of theirs, or the path without its slash, which leads to the one with it. */
    boolean has(String path) {
        return files.containsKey(path) || path.equals(ROOT);
    }

    /** Answers a path that {@link #has} knows. */
    void answer(HttpServletRequest request, HttpServletResponse response, String path) throws IOException {
        Answers.writeHeaders(response);
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            Answers.notAllowed(response, "GET, HEAD");
        } else if (path.equals(ROOT)) {
            response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
            response.setHeader("Location", "console/"); // relative: a proxy may have put something before it
        } else {
            send(request, response, Objects.requireNonNull(files.get(path), path));
        }
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, PageFile file) throws IOException {
        response.setHeader("ETag", file.tag());
        response.setHeader("Cache-Control", "no-cache");
        if (file.tag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        ResponseWriter.send(request, response, HttpServletResponse.SC_OK, file.type(), file.body());
    }

    private static String path(String name) {
        return ROOT + "/" + (name.equals(INDEX) ? "" : name);
    }
}
