package dev.placard.ops;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/**
 * Answers the operator's paths, exactly as they are written, and hands on all others. They are no servlets, since Open Liberty
 * remembers the servlet of {@code /healthcheck;x=1/y} for {@code /healthcheck} too: anybody could take a Placard out of service.
 */
final class OperatorFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, OperatorPage> pages;

    OperatorFilter(Map<String, OperatorPage> pages) {
        this.pages = pages;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        OperatorPage page = pages.get(request.getRequestURI().substring(request.getContextPath().length()));
        if (page == null) {
            chain.doFilter(request, response);
        } else {
            page.answer(request, response);
        }
    }
}
