package dev.placard.api.versions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTypeTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "text/plain", "text/plain; x=y", "application/json", "application/json; charset=iso-8859-1",
        "application/vnd.openstack.compute+json", ";charset=utf-8"})
    void json_and_what_says_nothing_is_read(String header) {
        assertThat(RequestType.isSupported(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Application/JSON", "application/xml", "json", "application/json, text/plain", "application/json ;charset=utf-8",
        "text/json", "application/problem+json", "application/x-www-form-urlencoded"})
    void anything_else_is_not(String header) {
        assertThat(RequestType.isSupported(header)).isFalse();
    }
}
