package dev.placard.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.placard.api.schema.Query;
import dev.placard.core.ComputeException;
import dev.placard.http.Microversion;
import dev.placard.register.db.Flavor;
import dev.placard.register.db.ServerSearch;
import dev.placard.register.db.ServerSearch.Existence;
import dev.placard.register.db.ServerSearch.Order;
import java.math.BigInteger;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** list-queries.jsonl holds queries and what a real Nova (Zed) answered a member and an admin. */
class ServerListQueryTest {

    private static final CallerScope MEMBER = new CallerScope(false, false, Optional.of("demo"), "ann");
    private static final CallerScope ADMIN = new CallerScope(true, true, Optional.of("admin"), "root");
    private static final Flavor TINY = new Flavor(7, "1", "m1.tiny", 512, 1, 1, 0, 0, 1, false, true, Optional.empty());

    @TestFactory
    Stream<DynamicTest> every_query_is_taken_or_refused_as_by_nova() {
        return RegisterRows.of("list-queries.jsonl").map(row -> DynamicTest.dynamicTest(
                "2." + row.get("minor") + ((Boolean) row.get("admin") ? " as admin ?" : " ?") + row.get("query"),
                () -> assertThat(verdict(row)).isEqualTo(row.get("status") + " " + row.get("sentence"))));
    }

    private static String verdict(Map<?, ?> row) {
        boolean isAdmin = (Boolean) row.get("admin");
        try {
            ServerListQuery query = query((String) row.get("query"), ((BigInteger) row.get("minor")).intValue(),
                    isAdmin ? ADMIN : MEMBER);
            if (query.wantsAllTenants() && !isAdmin) {
                throw ComputeException.policyNotAuthorized("os_compute_api:servers:index:get_all_tenants");
            }
            query.search(id -> Optional.empty(), 1000);
            return "200 null";
        } catch (ComputeException e) {
            return e.status() + " " + e.getMessage();
        }
    }

    @Test
    void without_arguments_the_newest_of_the_own_project_come_first() {
        assertThat(search("", 1, MEMBER)).isEqualTo(new ServerSearch(Map.of("project_id", Set.of("demo")), Map.of(),
                Existence.LIVING, Optional.empty(), Optional.empty(), java.util.List.of(new Order("created_at", true)),
                Optional.empty(), 1000));
    }

    @Test
    void a_project_is_asked_for_with_all_tenants_only() {
        assertThat(search("project_id=alt", 1, ADMIN).equal()).isEqualTo(Map.of("project_id", Set.of("admin")));
        assertThat(search("tenant_id=alt&all_tenants=1", 1, ADMIN).equal()).isEqualTo(Map.of("project_id", Set.of("alt")));
        assertThat(search("all_tenants", 1, ADMIN).equal()).isEmpty();
        assertThat(search("project_id=alt", 1, MEMBER).equal()).isEqualTo(Map.of("project_id", Set.of("demo")));
    }

    @Test
    void a_name_is_a_pattern_in_which_case_plays_no_part() {
        assertThat(search("name=^web-[0-9]", 1, MEMBER).matching().get("display_name").matcher("WEB-1").find()).isTrue();
    }

    @Test
    void a_status_is_searched_for_as_nova_stores_it() {
        assertThat(search("status=shutoff&status=ACTIVE", 1, MEMBER).equal()).containsEntry("vm_state", Set.of("stopped", "active"));
        assertThat(search("status=REBOOT", 1, MEMBER).equal()).containsEntry("vm_state", Set.of());
        assertThat(query("status=nope", 1, MEMBER).search(id -> Optional.empty(), 1000)).isEmpty();
    }

    @Test
    void a_flavor_is_searched_for_by_its_row() {
        assertThat(search("flavor=1", 1, MEMBER).equal()).containsEntry("instance_type_id", Set.of(7));
        assertThat(search("flavor=9", 1, MEMBER).equal()).containsEntry("instance_type_id", Set.of());
    }

    @Test
    void what_changed_since_then_may_be_deleted_by_now() {
        ServerSearch search = search("changes-since=2026-11-23T01:00:00%2B01:00", 1, MEMBER);
        assertThat(search.existence()).isEqualTo(Existence.ANY);
        assertThat(search.changedSince()).contains(LocalDateTime.of(2026, 11, 23, 0, 0));
    }

    @Test
    void deleted_servers_are_for_admins() {
        assertThat(search("deleted=true", 1, ADMIN).existence()).isEqualTo(Existence.DELETED);
        assertThat(search("deleted=true", 1, MEMBER).existence()).isEqualTo(Existence.LIVING);
    }

    @Test
    void a_page_is_never_longer_than_allowed() {
        assertThat(search("limit=5", 1, MEMBER).limit()).isEqualTo(5);
        assertThat(search("limit=5000", 1, MEMBER).limit()).isEqualTo(1000);
        assertThat(search("marker=x&limit=99999999999999999999", 1, MEMBER).marker()).contains("x");
    }

    @Test
    void a_line_feed_behind_a_number_does_no_harm_and_is_none_itself() {
        assertThat(search("limit=5%0A", 1, MEMBER).limit()).isEqualTo(5);
        assertThatThrownBy(() -> search("limit=%0A", 1, MEMBER)).isInstanceOf(ComputeException.class).hasMessage("limit must be an integer");
        for (String separator : java.util.List.of("%0D", "%0D%0A", "%C2%85", "%E2%80%A8", "%0A%0A", "%0B")) {
            assertThatThrownBy(() -> search("limit=5" + separator, 1, MEMBER)).isInstanceOf(ComputeException.class)
                    .hasMessageContaining("does not match '^[0-9]*$'");
        }
    }

    @Test
    void a_direction_that_is_missing_is_the_first_one() {
        assertThat(search("sort_key=display_name&sort_key=uuid&sort_dir=asc", 1, MEMBER).order())
                .containsExactly(new Order("display_name", false), new Order("uuid", false));
    }

    private static ServerSearch search(String query, int minor, CallerScope scope) {
        return query(query, minor, scope).search(id -> Optional.of(TINY).filter(flavor -> flavor.flavorid().equals(id)), 1000)
                .orElseThrow();
    }

    private static ServerListQuery query(String query, int minor, CallerScope scope) {
        return new ServerListQuery(Query.arguments(query), Microversion.of(2, minor), scope);
    }
}
