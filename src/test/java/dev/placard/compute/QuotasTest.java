package dev.placard.compute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.config.Settings;
import dev.placard.core.Caller;
import dev.placard.db.cells.ApiDatabase;
import dev.placard.db.cells.QuotaRows;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuotasTest {

    private static final Settings NOTHING_SET = Settings.of(Map.of());
    private static final int MORE_THAN_REMEMBERED = 15_000;

    private QuotaRows rows = rows(null, null, null);
    private Duration time = Duration.ZERO;
    private int asked;
    private String askedFor;

    @Test
    void without_rows_the_option_counts() {
        assertThat(limit(NOTHING_SET)).isEqualTo(new MetadataLimit(128, 128));
        assertThat(limit(Settings.of(Map.of("quota.metadata_items", "5")))).isEqualTo(new MetadataLimit(5, 5));
    }

    @Test
    void the_default_class_outweighs_the_option_and_the_project_the_default_class() {
        rows = rows(null, null, 7);
        assertThat(limit(NOTHING_SET)).isEqualTo(new MetadataLimit(7, 7));
        rows = rows(9, null, 7);
        assertThat(limit(NOTHING_SET)).isEqualTo(new MetadataLimit(9, 9));
    }

    @Test
    void the_users_limit_stands_beside_the_projects() {
        rows = rows(9, 3, 7);
        assertThat(limit(NOTHING_SET)).isEqualTo(new MetadataLimit(9, 3));
    }

    @Test
    void a_driver_that_limits_nothing_asks_nobody() {
        rows = rows(9, 3, 7);
        assertThat(limit(Settings.of(Map.of("quota.driver", "nova.quota.NoopQuotaDriver"))))
                .isEqualTo(new MetadataLimit(-1, -1));
        assertThat(asked).isZero();
    }

    @Test
    void a_limit_is_remembered_for_ten_seconds_and_no_longer() {
        Quotas quotas = quotas(NOTHING_SET);
        rows = rows(9, null, null);
        assertThat(quotas.of(caller("p"))).isEqualTo(new MetadataLimit(9, 9));
        rows = rows(4, null, null);
        time = Duration.ofMillis(9_999);
        assertThat(quotas.of(caller("p"))).isEqualTo(new MetadataLimit(9, 9));
        time = Duration.ofSeconds(10);
        assertThat(quotas.of(caller("p"))).isEqualTo(new MetadataLimit(4, 4));
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void each_project_has_limits_of_its_own() {
        Quotas quotas = quotas(NOTHING_SET);
        rows = rows(9, null, null);
        quotas.of(caller("p"));
        rows = rows(4, null, null);
        assertThat(quotas.of(caller("q"))).isEqualTo(new MetadataLimit(4, 4));
        assertThat(quotas.of(caller("p"))).isEqualTo(new MetadataLimit(9, 9));
    }

    @Test
    void who_changes_something_often_is_not_forgotten_when_others_fill_the_memory() {
        Quotas quotas = quotas(NOTHING_SET);
        for (int i = 0; i < MORE_THAN_REMEMBERED; i++) {
            quotas.of(caller("p"));
            quotas.of(caller("p" + i));
        }
        assertThat(asked).isEqualTo(MORE_THAN_REMEMBERED + 1);
    }

    @Test
    void what_is_shown_of_somebody_is_what_the_tables_say_now_and_is_not_remembered() {
        Quotas quotas = quotas(NOTHING_SET);
        rows = rows(9, 3, 7);
        assertThat(quotas.of("q", "v")).isEqualTo(new MetadataLimit(9, 3));
        assertThat(askedFor).isEqualTo("q v");
        rows = rows(4, null, 7);
        assertThat(quotas.of("q", "v")).isEqualTo(new MetadataLimit(4, 4));
        assertThat(quotas(Settings.of(Map.of("quota.driver", "nova.quota.NoopQuotaDriver"))).of("q", "v"))
                .isEqualTo(new MetadataLimit(-1, -1));
    }

    private MetadataLimit limit(Settings settings) {
        return quotas(settings).of(caller("p"));
    }

    private Quotas quotas(Settings settings) {
        return new Quotas(new ApiDatabase(settings) {

            @Override
            public QuotaRows quotas(String projectId, String userId) {
                asked++;
                askedFor = projectId + " " + userId;
                return rows;
            }
        }, settings, () -> time.toNanos());
    }

    private static Caller caller(String project) {
        Caller.Domain domain = new Caller.Domain("default", "Default");
        return new Caller(new Caller.User("u", "u", domain), new Caller.Scope.Project(project, project, domain), List.of(), true,
                Instant.MAX, Optional.empty());
    }

    private static QuotaRows rows(Integer ofProject, Integer ofUser, Integer ofDefaultClass) {
        return new QuotaRows(Optional.ofNullable(ofProject), Optional.ofNullable(ofUser), Optional.ofNullable(ofDefaultClass));
    }
}
