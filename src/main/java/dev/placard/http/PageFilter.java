package dev.placard.http;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;

/**
 * Answers paths that are none of Nova's, exactly as they are written, and hands on all others. They are no servlets, since Open Liberty
 * remembers the servlet of {@code /healthcheck;x=1/y} for {@code /healthcheck} too: anybody could take a Placard out of service.
 */
public final class PageFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final boolean BEFORE_ALL_OTHERS = false; // "is matched after": after those that are declared

    private final transient Map<String, Page> pages;

    private PageFilter(Map<String, Page> pages) {
        this.pages = pages;
    }

    /** What is answered at such a path. */
    @FunctionalInterface
    public interface Page {

        /** Answers a request, whatever its method. */
        void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;
    }

    /** Puts pages in place by their paths when the application starts: before the API, since Jakarta REST has every path there is. */
    public static void add(ServletContext application, String name, Map<String, Page> pages) {
        FilterRegistration.Dynamic filter = application.addFilter(name, new PageFilter(pages));
        filter.setAsyncSupported(true); // for the events
        filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), BEFORE_ALL_OTHERS, "/*");
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Page page = pages.get(request.getRequestURI().substring(request.getContextPath().length()));
        if (page == null) {
            chain.doFilter(request, response);
        } else {
            page.answer(request, response);
        }
    }
}
