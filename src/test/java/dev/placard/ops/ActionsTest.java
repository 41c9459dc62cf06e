package dev.placard.ops;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ActionsTest {

    @Test
    void a_request_is_counted_by_its_action() {
        assertThat(Actions.of("GET", "/servers/a/metadata")).isEqualTo("os_compute_api:server-metadata:index");
        assertThat(Actions.of("PUT", "/0a1b/servers/a/metadata/k")).isEqualTo("os_compute_api:server-metadata:update");
        assertThat(Actions.of("DELETE", "/servers/a/metadata/k")).isEqualTo("os_compute_api:server-metadata:delete");
        assertThat(Actions.of("PATCH", "/servers/a/metadata")).isEqualTo("os_compute_api:server-metadata:patch");
    }

    @Test
    void what_is_no_action_is_counted_as_none() {
        assertThat(Actions.of("BREW", "/servers/a/metadata")).isEqualTo(Actions.NONE);
        assertThat(Actions.of("GET", "/nobody/knows/this")).isEqualTo(Actions.NONE);
    }
}
