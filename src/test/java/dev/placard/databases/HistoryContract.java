package dev.placard.databases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.process.Await;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Changes are recorded beside Nova, in a database of their own, by the transaction of the change. */
abstract class HistoryContract extends ServerContract {

    private final String unstorable;

    HistoryContract(NovaFixture nova, String unstorable) {
        super(nova);
        this.unstorable = unstorable;
    }

    @Test
    void a_change_is_recorded_with_what_was_before() {
        api.put("k", "v");
        HttpResponse<String> written = api.put("k", "w");
        assertThat(api.history("").body()).contains("\"by\": \"Placard\", \"action\": \"update\"",
                "\"request_id\": \"" + written.headers().firstValue("x-openstack-request-id").orElseThrow() + "\"",
                "\"changes\": [{\"key\": \"k\", \"old\": \"v\", \"new\": \"w\"}]");
    }

    @Test
    void what_nova_wrote_in_between_is_recorded_first() {
        api.put("k", "v");
        nova.rows().changeValue(server, "k", "nova");
        api.put("k", "w");
        assertThat(records()).extracting(row -> row.get("changes")).containsExactly(
                "[{\"key\": \"k\", \"old\": null, \"new\": \"v\"}]", "[{\"key\": \"k\", \"old\": \"v\", \"new\": \"nova\"}]",
                "[{\"key\": \"k\", \"old\": \"nova\", \"new\": \"w\"}]");
        assertThat(api.history("").body()).contains("\"by\": \"unknown (Nova)\", \"action\": null, \"user_id\": null");
    }

    @Test
    void a_change_that_the_database_refuses_is_not_recorded() {
        assertThat(api.put("k", unstorable).statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(records()).isEmpty();
    }

    @Test
    void characters_of_any_language_are_recorded() {
        api.put("k", "\u00e9\u20ac");
        assertThat(api.history("").body()).contains("\"new\": \"\\u00e9\\u20ac\"");
    }

    @Test
    void old_records_are_removed() {
        Await.until("the end of old records", () -> nova.cell().query("SELECT id FROM placard.placard_metadata_change"
                + " WHERE server_id = ?", NovaFixture.LONG_AGO).isEmpty());
    }

    private List<Map<String, Object>> records() {
        return nova.cell().query("SELECT changes FROM placard.placard_metadata_change WHERE server_id = ? ORDER BY revision", server);
    }
}
