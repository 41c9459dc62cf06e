package dev.placard.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.policy.language.DefaultRules;
import dev.placard.policy.rule.RuleDefault;
import dev.placard.policy.rule.ServerMetadataRules;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The sample file, against what oslopolicy-sample-generator printed and against the copy for readers. */
class SampleFileTest {

    private static final Path RECORDED = Path.of("src/test/resources/policy");

    @Test
    void it_is_what_oslo_policy_generates_for_the_same_rules() {
        assertThat(RECORDED.resolve("oslo-sample.yaml")).hasContent(SampleFile.of(ServerMetadataRules.TABLE, true));
        assertThat(RECORDED.resolve("oslo-sample-without-deprecated.yaml"))
                .hasContent(SampleFile.of(ServerMetadataRules.TABLE, false));
    }

    @Test
    void the_copy_for_readers_is_the_one_that_is_generated() {
        assertThat(Path.of("src/site/resources/policy.yaml.sample"))
                .as("policy-sample --output-file makes it anew").hasContent(SampleFile.of(DefaultRules.TABLE, true));
    }

    @Test
    void it_is_a_policy_file_that_changes_nothing() {
        assertThat(PolicyFile.parse("sample", SampleFile.of(DefaultRules.TABLE, true)).entries()).isEmpty();
    }

    @Test
    void every_rule_can_be_taken_out_of_its_comment() {
        String written = SampleFile.of(DefaultRules.TABLE, false).replaceAll("(?m)^#\"", "\"");
        assertThat(PolicyFile.parse("sample", written).problems()).isEmpty();
        assertThat(PolicyFile.parse("sample", written).entries().keySet())
                .containsExactlyElementsOf(DefaultRules.TABLE.stream().map(RuleDefault::name).toList());
    }
}
