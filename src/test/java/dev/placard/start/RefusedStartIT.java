package dev.placard.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.process.PlacardProcess;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where an option is wrong, Placard does not start, and says everything that is wrong at once. */
class RefusedStartIT {

    @Test
    void all_mistakes_stand_in_the_log_and_no_secret_does() throws IOException {
        PlacardProcess placard = PlacardProcess.asShipped(PlacardProcess.directory("wrong-options"), Map.of(
                "PLACARD_DATABASE", "foo", "API_MAX_VERSION", "9", "QUOTA_METADATA_ITEMS", "abc", "QUOTA_METDATA_ITEMS", "1",
                "KEYSTONE_AUTHTOKEN_PASSWORD", "s3cret")).configured(Map.of("placard.servers", "foo"));

        placard.refusesToStart("quota.metadata_items (QUOTA_METADATA_ITEMS in the environment) must be a whole number, at least -1");

        assertThat(placard.console()).contains("api.max_version (API_MAX_VERSION in the environment) must be",
                "placard.database (PLACARD_DATABASE in the environment) must be own or nova", "placard.servers (the ",
                "Placard knows no such option: QUOTA_METDATA_ITEMS in the environment").doesNotContain("s3cret");
    }

    @Test
    void half_a_keystone_in_the_server_s_own_configuration_opens_nothing_to_the_example_callers() throws IOException {
        PlacardProcess.asShipped(PlacardProcess.directory("no-identity"), Map.of())
                .configured(Map.of("keystone_authtoken.username", "nova")).refusesToStart("nothing says who may call");
    }
}
