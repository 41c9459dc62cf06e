package dev.placard.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** axe-core: what keeps people with a screen reader, a keyboard or weak eyes from using a page (WCAG 2.2, A and AA, and good practice). */
final class Axe {

    private final Browser browser;
    private final String script;

    Axe(Browser browser) throws IOException {
        this.browser = browser;
        this.script = new String(Axe.class.getResourceAsStream("/axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Fails when it finds a fault, naming rule and place. */
    void requireNoFault(String state) {
        browser.run(script);
        Object faults = browser.runAsync("const found = await axe.run(document, {resultTypes: ['violations']});"
                + "return found.violations.flatMap((rule) => rule.nodes.map((node) => rule.impact + ' ' + rule.id + ': ' + node.html"
                + " + ' ' + node.failureSummary));");
        assertThat(faults).as(state).isEqualTo(List.of());
    }
}
