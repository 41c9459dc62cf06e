package dev.placard.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccessLineTest {

    private static final String ID = "req-2c1f8a52-0000-4000-8000-000000000001";

    @Test
    void a_line_is_as_nova_writes_it() {
        assertThat(line("PUT", "/v2.1/servers/a/metadata/k").asText()).isEqualTo("[None " + ID + " - - - - - -] 192.0.2.7 "
                + "\"PUT /v2.1/servers/a/metadata/k\" status: 200 len: 31 microversion: 2.1 time: 0.004512");
    }

    @Test
    void json_has_the_keys_of_oslo_log() {
        assertThat(line("GET", "/v2.1/").asJson()).contains("\"levelname\": \"INFO\"", "\"name\": \"dev.placard.requestlog\"",
                "\"context\": {\"request_id\": \"" + ID + "\", \"global_request_id\": \"-\"");
    }

    @Test
    void nothing_of_a_caller_breaks_the_line() {
        String text = line("G\rT", "/a\nb\u0000\u001b[2J\u0085\"x").asText();
        assertThat(text.chars().noneMatch(Character::isISOControl)).as(text).isTrue();
        assertThat(text).contains("G\\x0dT /a\\x0ab\\x00\\x1b[2J\\x85\\x22x");
    }

    private static AccessLine line(String method, String uri) {
        return new AccessLine("192.0.2.7", method, uri, 200, "31", "2.1", 0.004512, ID, Optional.empty(), Optional.empty());
    }
}
