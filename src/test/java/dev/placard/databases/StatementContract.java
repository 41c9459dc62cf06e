package dev.placard.databases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a request costs the cell database, as MariaDB's general log has it. */
abstract class StatementContract {

    private final NovaStage nova;
    private final MetadataApi api;

    StatementContract(NovaStage nova) {
        this.nova = nova;
        this.api = nova.member(nova.rows().addServer(CellRows.DEMO));
        // from then on the server's project is known, the limit too, and connections are open
        api.create("{\"k\": \"v\", \"old\": \"v\"}");
        api.list();
    }

    @Test
    void replacing_an_item_touches_reads_writes_and_commits() {
        assertThat(statements(() -> api.put("k", "w"), 200)).containsExactly("UPDATE", "SELECT", "UPDATE", "COMMIT");
    }

    @Test
    void creating_an_item_touches_reads_writes_and_commits() {
        assertThat(statements(() -> api.put("new", "v"), 200)).containsExactly("UPDATE", "SELECT", "INSERT", "COMMIT");
    }

    @Test
    void removing_an_item_locks_reads_writes_and_commits() {
        assertThat(statements(() -> api.delete("old"), 204))
                .containsExactly("SELECT FOR UPDATE", "SELECT", "UPDATE", "COMMIT");
    }

    @Test
    void listing_reads_once() {
        assertThat(statements(api::list, 200)).containsExactly("SELECT");
    }

    @Test
    void showing_reads_once() {
        assertThat(statements(() -> api.show("k"), 200)).containsExactly("SELECT");
    }

    /** What a request makes the cell database do, short; the settings of connections are left out. */
    private List<String> statements(Supplier<HttpResponse<String>> request, int status) {
        nova.api().execute("SET GLOBAL log_output = 'TABLE'");
        nova.api().execute("TRUNCATE TABLE mysql.general_log");
        nova.api().execute("SET GLOBAL general_log = ON");
        try {
            assertThat(request.get().statusCode()).isEqualTo(status);
        } finally {
            nova.api().execute("SET GLOBAL general_log = OFF");
        }
        return nova.api().query("""
                SELECT CONVERT(argument USING utf8mb4) AS statement FROM mysql.general_log
                WHERE command_type IN ('Query', 'Execute')
                AND thread_id IN (SELECT id FROM information_schema.processlist WHERE db = 'nova')
                ORDER BY event_time""").stream().map(row -> (String) row.get("statement"))
                .map(StatementContract::kind).filter(kind -> !kind.equals("SET")).toList();
    }

    private static String kind(String sql) {
        String statement = sql.strip().toUpperCase(Locale.ROOT);
        return statement.split(" ")[0] + (statement.endsWith("FOR UPDATE") ? " FOR UPDATE" : "");
    }
}
