package dev.placard.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.api.versions.Links;
import dev.placard.http.Microversion;
import dev.placard.python.PythonJson;
import dev.placard.register.db.Flavor;
import dev.placard.register.db.NewRecords;
import dev.placard.register.db.NewServer;
import dev.placard.register.db.RegisteredDetails;
import dev.placard.register.db.RegisteredServer;
import dev.placard.register.db.ServerOwner;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** server-fields.jsonl holds the fields of a real Nova's (Zed) answers, in their order, at every microversion that changes them. */
class ServerViewTest {

    private static final int MAXIMUM_OF_ZED = 93;
    private static final Links LINKS = new Links("http://nova", "/v2.1", Optional.empty());
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 11, 24, 1, 2, 3, 4_000);
    private static final Flavor TINY = new Flavor(1, "1", "m1.tiny", 512, 1, 1, 0, 0, 1, false, true, Optional.empty());
    private static final RegisteredServer WEB = web();

    @TestFactory
    Stream<DynamicTest> fields_and_their_order_are_novas_at_every_microversion() {
        List<Map<?, ?>> rows = RegisterRows.of("server-fields.jsonl").collect(Collectors.toList());
        return IntStream.rangeClosed(1, MAXIMUM_OF_ZED).boxed().flatMap(minor -> Stream.of("show", "detail", "flavor")
                .flatMap(view -> Stream.of(true, false).map(isAdmin -> DynamicTest.dynamicTest(
                        view + " at 2." + minor + (isAdmin ? " for an admin" : ""), () -> compare(rows, minor, view, isAdmin)))));
    }

    private static RegisteredServer web() {
        RegisteredDetails details = new RegisteredDetails(Optional.empty(), false, Optional.empty(), Optional.empty(), Optional.empty(), true);
        NewServer asked = new NewServer("web", Optional.of("d"), Optional.empty(), "1", "", Map.of(), details, 1);
        return new NewRecords(asked, new ServerOwner("demo", "ann"), TINY, TIME).servers().get(0);
    }

    private static void compare(List<Map<?, ?>> rows, int minor, String view, boolean isAdmin) {
        Map<?, ?> row = rows.stream().filter(candidate -> candidate.get("view").equals(view)
                && candidate.get("admin").equals(isAdmin) && ((BigInteger) candidate.get("minor")).intValue() <= minor)
                .reduce((earlier, later) -> later).orElseThrow();
        Map<String, Object> shown = shown(minor, view, isAdmin);
        assertThat(List.copyOf(shown.keySet())).isEqualTo(row.get("fields"));
        if (shown.get("flavor") instanceof Map<?, ?> flavor) {
            assertThat(List.<Object>copyOf(flavor.keySet())).isEqualTo(row.get("flavor"));
        }
    }

    private static Map<String, Object> shown(int minor, String view, boolean isAdmin) {
        Microversion version = Microversion.of(2, minor);
        ServerView servers = new ServerView(version, LINKS, new ServerView.Rights(isAdmin, isAdmin, true));
        ServerDetails details = new ServerDetails(WEB, Optional.of(TINY), Map.of("k", "v"));
        return switch (view) {
            case "show" -> servers.show(details);
            case "detail" -> servers.detail(details);
            default -> new FlavorView(version, LINKS, true).show(TINY);
        };
    }

    @Test
    void what_came_after_zed_is_there_too() {
        assertThat(shown(95, "show", false)).doesNotContainKeys("pinned_availability_zone", "scheduler_hints");
        assertThat(shown(96, "show", false)).containsKey("pinned_availability_zone");
        assertThat(shown(100, "detail", false)).containsEntry("scheduler_hints", Map.of());
    }

    @Test
    void a_server_looks_like_one_without_a_machine() {
        assertThat(PythonJson.dumps(shown(1, "show", false)).replace(WEB.uuid(), "8f1c5a2e-3d47-4b69-9e0a-6c2f1b7d4a51")).isEqualTo("""
                {"id": "8f1c5a2e-3d47-4b69-9e0a-6c2f1b7d4a51", "name": "web", "status": "ACTIVE", "tenant_id": "demo", \
                "user_id": "ann", "metadata": {"k": "v"}, "hostId": "", "image": "", "flavor": {"id": "1", "links": \
                [{"rel": "bookmark", "href": "http://nova/flavors/1"}]}, "created": "2026-11-24T01:02:03Z", \
                "updated": "2026-11-24T01:02:03Z", "addresses": {}, "accessIPv4": "", "accessIPv6": "", "links": \
                [{"rel": "self", "href": "http://nova/v2.1/servers/8f1c5a2e-3d47-4b69-9e0a-6c2f1b7d4a51"}, \
                {"rel": "bookmark", "href": "http://nova/servers/8f1c5a2e-3d47-4b69-9e0a-6c2f1b7d4a51"}], \
                "OS-DCF:diskConfig": "AUTO", "progress": 0, "OS-EXT-AZ:availability_zone": "", "config_drive": "", \
                "key_name": null, "OS-SRV-USG:launched_at": "2026-11-24T01:02:03.000004", "OS-SRV-USG:terminated_at": null, \
                "OS-EXT-STS:task_state": null, "OS-EXT-STS:vm_state": "active", "OS-EXT-STS:power_state": 0, \
                "os-extended-volumes:volumes_attached": []}""");
    }
}
