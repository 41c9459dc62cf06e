package dev.placard.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.policy.language.DefaultRules;
import dev.placard.policy.rule.RuleDefault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the page for operators promises. */
class PolicyPageTest {

    @Test
    void the_page_lists_every_default_as_it_is() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/policy.md"));
        assertThat(page.substring(page.indexOf("## Defaults")).lines().filter(line -> line.startsWith("| `")))
                .containsExactlyElementsOf(DefaultRules.TABLE.stream().map(PolicyPageTest::row).toList());
    }

    private static String row(RuleDefault rule) {
        return rule.operations().stream().map(operation -> "`" + operation.method() + " " + operation.path() + "`")
                .collect(Collectors.joining(", ", "| `" + rule.name() + "` | `" + rule.check() + "` | " + rule.description()
                        + " | ", " |"));
    }
}
