package dev.placard.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentTypeTest {

    @Test
    void a_type_is_written_as_it_is() {
        FakeResponse response = FakeResponse.plain();
        ContentType.write(response.get(), "application/json; charset=UTF-8");
        assertThat(response.header("Content-Type")).containsExactly("application/json; charset=UTF-8");
    }

    @Test
    void a_container_that_prints_the_charset_itself_prints_the_space() {
        FakeResponse response = FakeResponse.likeUndertow();
        ContentType.write(response.get(), "application/json; charset=UTF-8");
        assertThat(response.header("Content-Type")).containsExactly("application/json; charset=UTF-8");
    }

    @Test
    void a_type_without_parameters_needs_no_second_try() {
        FakeResponse response = FakeResponse.likeUndertow();
        ContentType.write(response.get(), "application/json");
        assertThat(response.header("Content-Type")).containsExactly("application/json");
    }

    @Test
    void the_charset_of_an_answer_that_was_given_up_does_not_stay() {
        FakeResponse response = FakeResponse.likeUndertow();
        ContentType.write(response.get(), "text/html; charset=UTF-8");
        ContentType.write(response.get(), "application/json");
        assertThat(response.header("Content-Type")).containsExactly("application/json");
    }
}
