package dev.placard.ops;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What is answered at a path that is none of Nova's. */
@FunctionalInterface
interface OperatorPage {

    /** Answers a request, whatever its method. */
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException;
}
