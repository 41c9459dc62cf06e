package dev.placard.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReasonTest {

    @Test
    void a_failure_is_told_by_its_message_and_by_its_class_where_it_has_none() {
        assertThat(Reason.of(new IllegalStateException("The file is gone"))).isEqualTo("The file is gone");
        assertThat(Reason.of(new IllegalStateException())).isEqualTo("java.lang.IllegalStateException");
    }
}
