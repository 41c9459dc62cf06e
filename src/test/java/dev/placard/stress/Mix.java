package dev.placard.stress;

import dev.placard.stress.Request.Create;
import dev.placard.stress.Request.Delete;
import dev.placard.stress.Request.Index;
import dev.placard.stress.Request.Show;
import dev.placard.stress.Request.Update;
import dev.placard.stress.Request.UpdateAll;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** What one client asks, by chance. Every value is written once only, so that an answer tells whose write it shows. */
final class Mix {

    private final int client;
    private final Keys kind;
    private final List<String> keys;
    private final Random random;
    private int values;

    Mix(int client, Keys kind, long seed) {
        this.client = client;
        this.kind = kind;
        this.keys = kind.of(client);
        this.random = new Random(seed * 31 + client);
    }

    /** The server asked next. */
    String server(List<String> servers) {
        return servers.get(random.nextInt(servers.size()));
    }

    /** The request made next. */
    Request next() {
        int dice = random.nextInt(100);
        if (dice < 40) {
            return new Update(key(), value());
        } else if (dice < 55) {
            return new Delete(key());
        } else if (dice < 73) {
            return new Show(key());
        } else if (dice < 83) {
            return new Index();
        } else if (dice < 95 || kind == Keys.OWN) {
            return new Create(items());
        }
        return new UpdateAll(items());
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
