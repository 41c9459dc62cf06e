package dev.placard.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NovaConfTest {

    /** oslo.config itself was asked what each of these means; it fails on {@code unknown}, {@code circle}, {@code round}. */
    private static final String CONF = """
            # a comment
            ; another
            [DEFAULT]
            my_ip = 10.0.0.1
            host = of-default

            [Keystone_AuthToken]
            auth_url = http://first:5000
            auth_url: http://$my_ip:5000/v3
            equal_in_value = a=b:c
            colon: a:b=c
            quoted = "in quotes "
            apostrophes = 'so do these'
            half_quoted = "half
            one_quote = "
            hash = value # not a comment
            empty =
            folded = one
              two
            \tthree
            braces = ${my_ip}x
            other_section = $quota.metadata_items
            own_section_first = $host
            unknown = $nobody_knows and $1
            dollars = $$my_ip \\$my_ip $
            circle = $round
            round = $circle
            nested = <$braces>
            host = of-section
            [quota]
            metadata_items = 7
            [keystone_authtoken]
            later = in a repeated section
            """;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, quoteCharacter = '~', value = {
        "auth_url          | http://10.0.0.1:5000/v3",
        "equal_in_value    | a=b:c",
        "colon             | a:b=c",
        "quoted            | ~in quotes ~",
        "apostrophes       | so do these",
        "half_quoted       | \"half",
        "hash              | value # not a comment",
        "braces            | 10.0.0.1x",
        "other_section     | 7",
        "own_section_first | of-section",
        "unknown           | $nobody_knows and $1",
        "dollars           | $my_ip $my_ip $",
        "circle            | $circle",
        "nested            | <10.0.0.1x>",
        "later             | in a repeated section",
    })
    void a_value_is_read_as_oslo_config_reads_it(String name, String value) throws IOException {
        assertThat(valueOf(CONF, name)).contains(value);
    }

    @Test
    void a_value_may_go_on_in_indented_lines() throws IOException {
        assertThat(valueOf(CONF, "folded")).contains("one\ntwo\nthree");
    }

    @Test
    void an_empty_value_counts_as_none() throws IOException {
        assertThat(valueOf(CONF, "empty")).isEmpty();
        assertThat(valueOf(CONF, "one_quote")).isEmpty();
    }

    @Test
    void an_option_the_file_does_not_have_is_not_set() throws IOException {
        assertThat(valueOf(CONF, "nobody_knows")).isEmpty();
        assertThat(NovaConf.read(write(CONF).toString()).find(Option.text("undotted", ""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "[keystone_authtoken\\n             | line 1: a section is written as [name]",
        "[]\\n                              | line 1: a section is written as [name]",
        "password = s3cret\\n               | line 1: a section must be started before the first option",
        "[a]\\npassword s3cret\\n           | line 2: an option is written as name = value",
        "[a]\\n= s3cret\\n                  | line 2: an option is written as name = value",
        "[a]\\nb = c\\n# no\\n  s3cret\\n   | line 4: this line continues nothing",
    })
    void a_mistake_is_told_with_its_line_and_without_the_text(String text, String sentence) {
        assertThatThrownBy(() -> NovaConf.read(write(text.replace("\\n", "\n")).toString()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nova.conf, " + sentence)
                .message().doesNotContain("s3cret");
    }

    @Test
    void a_file_that_is_missing_is_named() {
        assertThatThrownBy(() -> NovaConf.read(directory.resolve("none.conf").toString()))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("none.conf");
    }

    private Optional<String> valueOf(String text, String name) throws IOException {
        return NovaConf.read(write(text).toString()).find(Option.text("keystone_authtoken." + name, "")).map(Setting::text);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(directory.resolve("nova.conf"), text);
    }
}
