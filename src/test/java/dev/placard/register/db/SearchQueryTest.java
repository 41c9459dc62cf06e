package dev.placard.register.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.re2j.Pattern;
import dev.placard.core.ComputeException;
import dev.placard.register.db.ServerSearch.Existence;
import dev.placard.register.db.ServerSearch.Order;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SearchQueryTest {

    @Test
    void values_are_parameters_and_unknown_columns_are_left_out() {
        SearchQuery query = query(Map.of("project_id", Set.of("' OR 1=1"), "nothing'; --", Set.of("x")), Map.of());
        assertThat(query.text()).isEqualTo("SELECT s.uuid, s.uuid FROM RegisteredServer s WHERE s.projectId IN :p0 AND s.state.deleted = 0 "
                + "ORDER BY s.state.createdAt DESC, s.uuid");
        assertThat(query.parameters()).isEqualTo(Map.of("p0", Set.of("' OR 1=1")));
    }

    @Test
    void the_list_goes_on_behind_the_last_server_seen() {
        SearchQuery query = query(Map.of(), Map.of());
        assertThat(query.textOfLast()).startsWith("SELECT s.uuid, s.uuid FROM RegisteredServer s WHERE s.state.deleted = 0 AND s.uuid = :last ");
        assertThat(query.textBehind()).isEqualTo("SELECT s.uuid, s.uuid FROM RegisteredServer s, RegisteredServer m "
                + "WHERE s.state.deleted = 0 AND m.uuid = :last "
                + "AND (s.state.createdAt < m.state.createdAt OR s.state.createdAt IS NULL AND m.state.createdAt IS NOT NULL "
                + "OR (s.state.createdAt = m.state.createdAt OR s.state.createdAt IS NULL AND m.state.createdAt IS NULL) AND (s.uuid > m.uuid)) "
                + "ORDER BY s.state.createdAt DESC, s.uuid");
    }

    @Test
    void null_comes_where_the_database_sorts_it() {
        Order ascending = new Order("keyName", false);
        Order descending = new Order("keyName", true);
        String first = "m.keyName IS NULL AND s.keyName IS NOT NULL";
        String last = "s.keyName IS NULL AND m.keyName IS NOT NULL";
        assertThat(SearchOrder.by(List.of(ascending), false).behind()).contains(first).doesNotContain(last);
        assertThat(SearchOrder.by(List.of(descending), false).behind()).contains(last).doesNotContain(first);
        assertThat(SearchOrder.by(List.of(ascending), true).behind()).contains(last).doesNotContain(first);
        assertThat(SearchOrder.by(List.of(descending), true).behind()).contains(first).doesNotContain(last);
    }

    @Test
    void nothing_is_sorted_behind_the_id_nor_twice() {
        List<Order> asked = List.of(new Order("keyName", true), new Order("keyName", false), new Order("uuid", true), new Order("locked", false));
        assertThat(SearchOrder.by(asked, false).text()).isEqualTo("s.keyName DESC, s.uuid DESC");
        assertThat(SearchOrder.by(asked, false).behind()).endsWith(" AND (s.uuid < m.uuid))");
    }

    @Test
    void no_value_allowed_finds_nothing() {
        assertThat(query(Map.of("host", Set.of()), Map.of()).text()).contains("1 = 0");
    }

    @Test
    void a_pattern_is_found_anywhere_in_its_column() {
        SearchQuery query = query(Map.of(), Map.of("display_name", Pattern.compile("b-[0-9]")));
        assertThat(query.matches(new Object[] {"id", "id", "web-1"})).isTrue();
        assertThat(query.matches(new Object[] {"id", "id", "db"})).isFalse();
        assertThat(query.matches(new Object[] {"id", "id", null})).isFalse();
    }

    @Test
    void a_pattern_is_refused_once_all_rows_together_have_cost_too_much() {
        SearchQuery query = query(Map.of(), Map.of("display_name", Pattern.compile("(?:(?:a?){100}){10}b")));
        Object[] row = {"id", "id", "a".repeat(255)};
        assertThat(query.matches(row)).isFalse();
        assertThatThrownBy(() -> {
            for (int i = 0; i < 2000; i++) {
                query.matches(row);
            }
        }).isInstanceOf(ComputeException.class).hasMessageContaining("takes too long");
    }

    private static SearchQuery query(Map<String, Set<Object>> equal, Map<String, Pattern> matching) {
        return new SearchQuery(new ServerSearch(equal, matching, Existence.LIVING, Optional.empty(), Optional.empty(),
                List.of(new Order("created_at", true), new Order("host", false)), Optional.empty(), 10), false);
    }
}
