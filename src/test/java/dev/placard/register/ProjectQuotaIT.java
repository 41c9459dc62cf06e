package dev.placard.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.process.Database;
import dev.placard.process.PlacardProcess;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whose quotas are shown, where quota tables say something. Nova: compute/quota_sets.py _get_quotas, quota.py DbQuotaDriver. */
@Tag("process")
class ProjectQuotaIT {

    // of servers_api.sql: 2 items in the project, 1 for this user; 128 for those of whom nothing is said
    private static final String PROJECT = "11111111111111111111111111110001";
    private static final String USER = "11111111111111111111111111110102";

    @AutoClose
    private static PlacardProcess placard;

    @BeforeAll
    static void start() throws Exception {
        Database api = new Database("jdbc:h2:file:" + PlacardProcess.directory("quotas").resolve("api") + ";AUTO_SERVER=TRUE;MODE=PostgreSQL",
                "placard", "placard");
        api.run("/nova/postgresql/api.sql");
        api.run("/nova/servers_api.sql");
        placard = PlacardProcess.alone("register-quotas", Map.of("API_DB_URL", api.url(), "API_DB_DRIVER", api.vendor(),
                "API_DB_USER", api.user(), "API_DB_PASSWORD", api.password(), "PLACARD_CELL", "cell1"));
    }

    @Test
    void a_project_is_shown_its_own_limit_and_not_the_callers() {
        assertThat(items("/os-quota-sets/" + PROJECT)).isEqualTo(2);
        assertThat(items("/os-quota-sets/0a0a0a0a0a0a4a0a8a0a0a0a0a0a0a0a")).isEqualTo(128);
    }

    @Test
    void the_limit_of_a_user_within_the_project_is_shown_where_there_is_one() {
        assertThat(items("/os-quota-sets/" + PROJECT + "?user_id=" + USER)).isEqualTo(1);
        assertThat(items("/os-quota-sets/" + PROJECT + "?user_id=nobody")).isEqualTo(2);
        assertThat(items("/os-quota-sets/" + PROJECT + "?user_id=&user_id=" + USER)).isEqualTo(1);
    }

    private static int items(String path) {
        return new RegisterApi(placard.address(), "admin-token", "2.1").get(path).json().getJsonObject("quota_set").getInt("metadata_items");
    }
}
