package dev.placard.console;

import dev.placard.http.PageFilter;
import dev.placard.http.ResponseWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The files of the page: exactly those in the list. They are read at the start and kept. */
final class Pages {

    private static final String ROOT = "/console";
    private static final String INDEX = "index.html";

    private static final List<String> FILES = List.of(INDEX, "console.css", "pico.min.css", "icon.svg", "api.js", "app.js",
            "conflicts.js", "dom.js", "draft.js", "formats.js", "history.js", "items.js", "login.js", "metadata.js", "review.js",
            "servers.js", "table.js", "transfer.js");

    private Pages() { }

    /** What is answered at each path: also at the one without its slash, which leads to the one with it. */
    static Map<String, PageFilter.Page> byPath() {
        Map<String, PageFilter.Page> pages = new HashMap<>(Map.of(ROOT, forReading((request, response) -> redirect(response))));
        for (String name : FILES) {
            PageFile file = PageFile.read(name);
            pages.put(ROOT + "/" + (name.equals(INDEX) ? "" : name), forReading((request, response) -> send(request, response, file)));
        }
        return pages;
    }

    private static PageFilter.Page forReading(PageFilter.Page page) {
        return (request, response) -> {
            Answers.writeHeaders(response);
            if (List.of("GET", "HEAD").contains(request.getMethod())) {
                page.answer(request, response);
            } else {
                Answers.notAllowed(response, "GET, HEAD");
            }
        };
    }

    private static void redirect(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", "console/"); // relative: a proxy may have put something before it
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
}
