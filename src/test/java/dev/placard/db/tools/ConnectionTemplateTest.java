package dev.placard.db.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The results are those of nova/objects/cell_mapping.py format_db_url. */
class ConnectionTemplateTest {

    private static final String CONNECTION = "mysql+pymysql://nova:s%40cret@db.example:3306/nova?charset=utf8#end";
    private static final String SEVERAL = "mysql+pymysql://nova:one@db1:3306,other:two@[::1]:3307,db3/nova";

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "mysql+pymysql://u:p@h/nova_cell1, mysql+pymysql://u:p@h/nova_cell1",
        "{scheme}://{username}:{password}@{hostname}:{port}/{path}?{query}#{fragment}, " + CONNECTION,
        "{scheme}://{username}:{password}@{hostname}/nova_cell2, mysql+pymysql://nova:s%40cret@db.example/nova_cell2",
        "{path}_cell1, nova_cell1",
    })
    void placeholders_stand_for_parts_of_the_option(String template, String filled) {
        assertThat(new ConnectionTemplate(CONNECTION).fill(template)).isEqualTo(filled);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "{username1}:{password1}@{hostname1}:{port1}, nova:one@db1:3306",
        "{username2}:{password2}@{hostname2}:{port2}, other:two@::1:3307",
        "{hostname3}, db3",
    })
    void several_places_are_numbered(String template, String filled) {
        assertThat(new ConnectionTemplate(SEVERAL).fill(template)).isEqualTo(filled);
    }

    @Test
    void a_dollar_sign_and_a_backslash_of_a_password_stay() {
        assertThat(new ConnectionTemplate("mysql://nova:a$1\\b@h/nova").fill("{password}")).isEqualTo("a$1\\b");
    }

    @ParameterizedTest
    @CsvSource({"{port}", "{nothing}", "{password2}"})
    void what_the_option_does_not_fill_is_an_error_without_the_password(String template) {
        assertThatThrownBy(() -> new ConnectionTemplate("mysql://nova:s3cret@h/nova").fill(template))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(template).hasMessageNotContaining("s3cret");
    }

    @Test
    void without_the_option_nothing_can_be_filled() {
        assertThat(new ConnectionTemplate("").fill("mysql://u:p@h/nova")).isEqualTo("mysql://u:p@h/nova");
        assertThatThrownBy(() -> new ConnectionTemplate("").fill("{scheme}://h/nova")).isInstanceOf(IllegalArgumentException.class);
    }
}
