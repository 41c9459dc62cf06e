package dev.placard.register.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NewRecordsTest {

    private static final Flavor TINY = new Flavor(7, "1", "m1.tiny", 512, 1, 1, 0, 0, 1, false, true, Optional.empty());

    @Test
    void a_host_name_is_made_from_the_name() {
        assertThat(NewRecords.sanitized("My Web_Server.1")).isEqualTo("my-web-server-1");
        assertThat(NewRecords.sanitized("--é日本!--")).isEqualTo("é");
        assertThat(NewRecords.sanitized("日本")).isEmpty();
        assertThat(NewRecords.sanitized("a".repeat(80))).hasSize(63);
    }

    @Test
    void a_name_that_gives_no_host_name_is_replaced_by_the_id() {
        RegisteredServer server = records("日本", 1).get(0);
        assertThat(server.hostname()).isEqualTo("Server-" + server.uuid());
    }

    @Test
    void several_servers_are_numbered() {
        List<RegisteredServer> servers = records("web", 2);
        assertThat(servers).extracting(RegisteredServer::displayName).containsExactly("web-1", "web-2");
        assertThat(servers).extracting(RegisteredServer::hostname).containsExactly("web-1", "web-2");
        assertThat(servers).extracting(RegisteredServer::launchIndex).containsExactly(0, 1);
        assertThat(servers.get(0).reservationId()).isEqualTo(servers.get(1).reservationId());
        assertThat(servers.get(0).uuid()).isNotEqualTo(servers.get(1).uuid());
    }

    @Test
    void a_record_is_active_and_launched_and_runs_nothing() {
        RegisteredState state = records("web", 1).get(0).state();
        assertThat(state.vmState()).contains("active");
        assertThat(state.launchedAt()).isPresent();
        assertThat(state.powerState()).contains(0);
    }

    private static List<RegisteredServer> records(String name, int count) {
        RegisteredDetails details = new RegisteredDetails(Optional.empty(), false, Optional.empty(), Optional.empty(),
                Optional.empty(), false);
        NewServer asked = new NewServer(name, Optional.empty(), Optional.empty(), "1", "", Map.of(), details, count);
        return new NewRecords(asked, new ServerOwner("demo", "ann"), TINY, LocalDateTime.of(2026, 1, 1, 0, 0)).servers();
    }
}
