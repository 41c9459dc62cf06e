package dev.placard.stress;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Many clients at once, of servers wherever they are kept. */
public final class ManyClients {

    /** As Nova has it where nobody says another. */
    private static final int QUOTA = 128;
    private static final int CLIENTS = 12;
    private static final int EACH = 25;

    private ManyClients() { }

    /**
     * Lets many clients read and change the items of these servers, and requires that everything they are told can be explained.
     *
     * @param placard scheme, host and port
     * @param servers the servers' ids; a member of the project demo may change them
     * @return the items of each server at the end, as its clients were told
     */
    public static Map<String, Map<String, String>> requireTruth(URI placard, List<String> servers) {
        Workload workload = new Workload(servers, CLIENTS, Keys.SHARED, 1, client -> new HttpService(placard, "member-token"));
        workload.run(Math.max(1, Sizes.operations() / 4 / CLIENTS / EACH), EACH);
        workload.history().settle(); // on a machine under full load few may wait for long: a change may have been answered 503
        workload.observe();
        assertThat(new Linearizability(QUOTA).violations(workload.history())).isEmpty();
        return lastItems(workload.history());
    }

    private static Map<String, Map<String, String>> lastItems(History history) {
        Map<String, Map<String, String>> items = new HashMap<>();
        history.byServer().forEach((server, told) -> items.put(server, told.get(told.size() - 1).itemsAfter(false).orElseThrow()));
        return items;
    }
}
