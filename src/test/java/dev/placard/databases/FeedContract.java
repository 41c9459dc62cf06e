package dev.placard.databases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.fixture.CellRows;
import dev.placard.fixture.EventReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The feed of changes that are recorded beside Nova. */
abstract class FeedContract extends ServerContract {

    @AutoClose
    private final EventReader reader;

    FeedContract(NovaFixture nova) {
        super(nova);
        this.reader = new EventReader(nova.placard().address(), "member-token", "?server=" + server);
    }

    @Test
    void changes_are_told_in_their_order() {
        IntStream.rangeClosed(1, 20).forEach(i -> api.put("k", "v" + i));
        assertThat(reader.await(20).data()).hasSize(20).allMatch(data -> data.contains("\"subject\": \"" + server + "\""));
        assertThat(reader.data()).extracting(data -> data.replaceAll(".*\"new\": \"(\\w+)\".*", "$1"))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).mapToObj(i -> "v" + i).toList());
    }

    @Test
    void a_change_that_commits_late_is_told_though_its_id_is_an_earlier_one() throws SQLException {
        try (Connection late = nova.cell().connect()) {
            late.setAutoCommit(false);
            addRecord(late, 1000);
            api.put("k", "v");
            reader.await(1);
            late.commit();
        }
        assertThat(reader.await(2).data()).extracting(data -> data.replaceAll(".*\"id\": \"(\\d+)\".*", "$1")).containsExactly("1", "1000");
    }

    @Test
    void changes_of_a_server_keep_their_order_where_a_node_gave_an_id_too_high_and_more_wait_than_are_numbered_at_a_time() throws SQLException {
        int most = 1000;
        try (Connection connection = nova.cell().connect()) {
            connection.setAutoCommit(false);
            for (int revision = 2; revision <= most + 1; revision++) {
                addRecord(connection, revision);
            }
            addRecord(connection, 1);
            connection.commit();
        }
        assertThat(reader.await(most + 1).data()).extracting(data -> data.replaceAll(".*\"id\": \"(\\d+)\".*", "$1"))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, most + 1).mapToObj(Integer::toString).toList());
    }

    @Test
    void positions_are_taken_over_from_a_placard_that_comes_no_more() {
        nova.cell().execute("UPDATE placard.placard_relay SET holder = 'dead', expires_at = CURRENT_TIMESTAMP(6) + INTERVAL '4' SECOND"
                + " WHERE name = 'feed'");
        api.put("k", "v");
        reader.await(1);
        assertThat(nova.cell().query("SELECT holder FROM placard.placard_relay WHERE holder = 'dead'")).isEmpty();
    }

    private void addRecord(Connection connection, long revision) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO placard.placard_metadata_change (server_id, revision,"
                + " project_id, user_id, request_id, global_request_id, action, changed_at, changes, items) VALUES (?, ?, ?, '', 'req-x', '', 'update',"
                + " CURRENT_TIMESTAMP, '[]', '{}')")) {
            insert.setString(1, server);
            insert.setLong(2, revision);
            insert.setString(3, CellRows.DEMO);
            insert.execute();
        }
    }
}
