package dev.placard.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {

    @Test
    void a_new_id_is_req_and_a_random_uuid() {
        String id = RequestId.next().value();
        assertThat(id).startsWith("req-");
        UUID uuid = UUID.fromString(id.substring(4));
        assertThat(uuid.version()).isEqualTo(4);
        assertThat(uuid.variant()).isEqualTo(2);
    }

    @Test
    void no_two_ids_are_the_same() {
        assertThat(Stream.generate(RequestId::next).limit(1000).collect(Collectors.toSet())).hasSize(1000);
    }

    @Test
    void a_well_formed_id_of_the_caller_is_kept() {
        String sent = "req-01234567-89ab-cdef-0123-456789abcdef";
        assertThat(RequestId.global(sent)).contains(new RequestId(sent));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zzz", "req-01234567-89AB-cdef-0123-456789abcdef", "req-01234567-89ab-cdef-0123-456789abcdef\n",
        "x req-01234567-89ab-cdef-0123-456789abcdef", "01234567-89ab-cdef-0123-456789abcdef"})
    void anything_else_is_not(String sent) {
        assertThat(RequestId.global(sent)).isEmpty();
    }
}
