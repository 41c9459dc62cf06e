package dev.placard.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.process.PlacardProcess;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Where an option is wrong, Placard does not start, and says everything that is wrong at once. What is wrong for which option is
 * tested without an app server.
 */
class RefusedStartIT {

    @Test
    void all_mistakes_stand_in_the_log_wherever_the_options_stand_and_no_secret_does() throws IOException {
        PlacardProcess placard = PlacardProcess.asShipped(PlacardProcess.directory("wrong-options"), Map.of(
                "API_MAX_VERSION", "9", "QUOTA_METADATA_ITEMS", "abc", "QUOTA_METDATA_ITEMS", "1", "API_DB_PASSWORD", "s3cret"));
        placard.server().configure(Map.of("placard.servers", "foo", "keystone_authtoken.username", "nova"));

        placard.refusesToStart("quota.metadata_items (QUOTA_METADATA_ITEMS in the environment) must be a whole number, at least -1");

        assertThat(placard.console()).contains("api.max_version (API_MAX_VERSION in the environment) must be", "placard.servers (the ",
                "An option of keystone_authtoken is set, but nothing says who may call",
                "Placard knows no such option: QUOTA_METDATA_ITEMS in the environment").doesNotContain("s3cret");
    }

    @Test
    void a_data_source_that_was_written_by_hand_is_not_taken_for_the_default_one() throws IOException {
        PlacardProcess placard = PlacardProcess.asShipped(PlacardProcess.directory("own-data-source"), Map.of());
        placard.server().writeDataSource("jdbc:h2:mem:own");

        placard.refusesToStart("The app server's data source leads to a database of H2 that is not the default one, but db.url is not set.");

        assertThat(placard.console()).doesNotContain("jdbc:h2:mem:own");
    }
}
