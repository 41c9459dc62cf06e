package dev.placard.console;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers the console's paths, exactly as they are written, and hands on all others. It does not ask the container which servlet
 * a path belongs to: Open Liberty remembers that of {@code /console/app.js;x=1/y} for {@code /console/app.js} too.
 */
final class ConsoleFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient Pages pages = new Pages();
    private final transient Login login;

    ConsoleFilter(Login login) {
        this.login = login;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.equals(Login.PATH)) {
            login.answer(request, response);
        } else if (pages.has(path)) {
            pages.answer(request, response, path);
        } else {
            chain.doFilter(request, response);
        }
    }
}
