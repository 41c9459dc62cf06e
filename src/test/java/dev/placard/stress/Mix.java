package dev.placard.stress;

import dev.placard.stress.Request.Create;
import dev.placard.stress.Request.Delete;
import dev.placard.stress.Request.Index;
import dev.placard.stress.Request.Patch;
import dev.placard.stress.Request.Show;
import dev.placard.stress.Request.Swap;
import dev.placard.stress.Request.SwapAll;
import dev.placard.stress.Request.Update;
import dev.placard.stress.Request.UpdateAll;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** What one client asks, by chance. Every value is written once only, so that an answer tells whose write it shows. */
final class Mix {

    private final int client;
    private final Keys kind;
    private final List<String> keys;
    private final Random random;
    private final Map<String, Map<String, String>> shown = new HashMap<>();
    private String server = "";
    private int values;

    Mix(int client, Keys kind, long seed) {
        this.client = client;
        this.kind = kind;
        this.keys = kind.of(client);
        this.random = new Random(seed * 31 + client);
    }

    /** The server asked next. */
    String server(List<String> servers) {
        server = servers.get(random.nextInt(servers.size()));
        return server;
    }

    /** Remembers what the last request was answered, for the condition of one to come. */
    void learn(Request request, Outcome outcome) {
        if (outcome instanceof Outcome.Items told) {
            shown.put(server, new HashMap<>(told.items()));
        } else if (outcome instanceof Outcome.Item told) {
            shown().put(request.keys().iterator().next(), told.value());
        } else if (outcome instanceof Outcome.NoSuchItem || outcome instanceof Outcome.Removed) {
            shown().remove(request.keys().iterator().next());
        }
    }

    /** The request made next. */
    Request next() {
        int dice = random.nextInt(100);
        if (dice < 28) {
            return new Update(key(), value());
        } else if (dice < 40) {
            String key = key();
            return new Swap(key, Optional.ofNullable(shown().get(key)), value());
        } else if (dice < 55) {
            return new Delete(key());
        } else if (dice < 73) {
            return new Show(key());
        } else if (dice < 83) {
            return new Index();
        } else if (dice < 89) {
            return new Create(items());
        } else if (dice < 95 || kind == Keys.OWN) {
            return new Patch(items(), Set.of(key()));
        }
        return dice < 98 ? new UpdateAll(items()) : new SwapAll(Map.copyOf(shown()), items());
    }

    private Map<String, String> shown() {
        return shown.computeIfAbsent(server, unknown -> new HashMap<>());
    }

    private Map<String, String> items() {
        Map<String, String> items = new TreeMap<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            items.put(key(), value());
        }
        return items;
    }

    private String key() {
        return keys.get(random.nextInt(keys.size()));
    }

    private String value() {
        return client + "-" + values++;
    }
}
