package dev.placard.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.process.PlacardProcess;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where the operator wants no register. */
@Tag("process")
class RegisterOffIT {

    @AutoClose
    private static PlacardProcess placard;

    @BeforeAll
    static void start() throws Exception {
        placard = PlacardProcess.alone("register-off", Map.of("PLACARD_SERVERS", "off"));
    }

    @Test
    void nothing_of_the_register_is_routed() {
        RegisterApi member = new RegisterApi(placard.address(), "member-token", "2.1");
        String id = "/8f1c5a2e-3d47-4b69-9e0a-6c2f1b7d4a51";

        for (Answer told : List.of(member.get("/servers"), member.get("/servers/detail"), member.get("/servers" + id),
                member.delete("/servers" + id), member.create("x", ""), member.get("/flavors"), member.get("/flavors/1"),
                member.get("/os-quota-sets/d0d0d0d0d0d04d0d8d0dd0d0d0d0d0d0"))) {
            assertThat(told.status()).isEqualTo(404);
            assertThat(told.json().getString("message")).startsWith("The resource could not be found.");
        }
        assertThat(member.get("/servers" + id + "/metadata").fault()).startsWith("itemNotFound: Instance ");
    }
}
