package dev.placard.databases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.fixture.MetadataApi;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

/**
 * What a request costs the cell database, as its own log has it; of a change, an INSERT is for its record, before or
 * after the persistence provider writes the items.
 */
abstract class StatementContract {

    private final MetadataApi api;
    private final Function<Runnable, List<String>> logged;

    /**
     * The contract on a server.
     *
     * @param api a new one
     * @param logged makes a request, and tells the statements it makes the cell database execute
     */
    StatementContract(MetadataApi api, Function<Runnable, List<String>> logged) {
        this.api = api;
        this.logged = logged;
        // from then on the server's project is known, the limit too, and connections are open
        api.create("{\"k\": \"v\", \"old\": \"v\"}");
        api.list();
    }

    @Test
    void replacing_an_item_touches_reads_records_writes_and_commits() {
        statements(() -> api.put("k", "w"), 200).startsWith("UPDATE", "SELECT").endsWith("COMMIT")
                .containsExactlyInAnyOrder("UPDATE", "SELECT", "INSERT", "UPDATE", "COMMIT");
    }

    @Test
    void creating_an_item_touches_reads_records_writes_and_commits() {
        statements(() -> api.put("new", "v"), 200).startsWith("UPDATE", "SELECT").endsWith("COMMIT")
                .containsExactlyInAnyOrder("UPDATE", "SELECT", "INSERT", "INSERT", "COMMIT");
    }

    @Test
    void removing_an_item_locks_reads_records_writes_and_commits() {
        statements(() -> api.delete("old"), 204)
                .startsWith("SELECT FOR UPDATE", "SELECT FOR UPDATE").endsWith("COMMIT")
                .containsExactlyInAnyOrder("SELECT FOR UPDATE", "SELECT FOR UPDATE", "INSERT", "UPDATE", "COMMIT");
    }

    @Test
    void listing_reads_once() {
        statements(api::list, 200).containsExactly("SELECT");
    }

    @Test
    void showing_reads_once() {
        statements(() -> api.show("k"), 200).containsExactly("SELECT");
    }

    @Test
    void a_condition_costs_no_statement() {
        statements(() -> api.put("k", "x", "If-Match", "*"), 200).startsWith("UPDATE", "SELECT FOR UPDATE").endsWith("COMMIT")
                .containsExactlyInAnyOrder("UPDATE", "SELECT FOR UPDATE", "INSERT", "UPDATE", "COMMIT");
    }

    @Test
    void a_condition_of_a_removal_costs_no_statement() {
        statements(() -> api.delete("old", "If-Match", "*"), 204)
                .startsWith("SELECT FOR UPDATE", "SELECT FOR UPDATE").endsWith("COMMIT")
                .containsExactlyInAnyOrder("SELECT FOR UPDATE", "SELECT FOR UPDATE", "INSERT", "UPDATE", "COMMIT");
    }

    /** What a request makes the cell database do, short; the settings and checks of connections are left out: PostgreSQL's is empty. */
    private ListAssert<String> statements(Supplier<HttpResponse<String>> request, int status) {
        List<String> statements = logged.apply(() -> assertThat(request.get().statusCode()).isEqualTo(status));
        return assertThat(statements.stream().map(StatementContract::kind).filter(kind -> !Set.of("", "SET", "BEGIN").contains(kind)))
                .as(String.join("\n", statements));
    }

    /** The verb of a statement, of the main one after WITH; and whether it locks what it reads. */
    private static String kind(String sql) {
        String statement = sql.strip().toUpperCase(Locale.ROOT);
        String verb = statement.replaceFirst("^WITH HELD AS \\(.*? FOR UPDATE\\) ", "").split(" ")[0];
        return verb + (verb.equals("SELECT") && statement.matches(".* FOR (NO KEY )?UPDATE\\b.*") ? " FOR UPDATE" : "");
    }
}
