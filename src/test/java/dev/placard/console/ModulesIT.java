package dev.placard.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** What the page's modules compute, in the browser that runs them: rules, differences, merging, formats. */
@Tag("browser")
@Tag("once")
@Tag("process")
class ModulesIT {

    @AutoClose
    private static ConsoleFixture fixture;

    @BeforeAll
    static void start() throws Exception {
        fixture = new ConsoleFixture(Map.of());
        fixture.open();
    }

    @TestFactory
    Stream<DynamicTest> each_module_computes_what_is_expected() throws Exception {
        String tests = new String(ModulesIT.class.getResourceAsStream("/console/modules.js").readAllBytes(), StandardCharsets.UTF_8);
        Object told = fixture.browser.runAsync("const base = document.baseURI;" + tests);
        assertThat(told).isInstanceOf(Map.class);
        return ((Map<?, ?>) told).entrySet().stream()
                .map(test -> DynamicTest.dynamicTest((String) test.getKey(), () -> assertThat(test.getValue()).isEqualTo("")));
    }
}
