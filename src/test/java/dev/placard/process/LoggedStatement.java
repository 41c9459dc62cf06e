package dev.placard.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A statement in a database server's log.
 *
 * @param session the connection it came by
 * @param sql its text
 */
record LoggedStatement(String session, String sql) {

    /**
     * The statements of requests. Placard itself now and then gives changes their position in the feed: by a transaction that first
     * updates the relay, when it has found such a change.
     */
    static List<String> ofRequests(List<LoggedStatement> all) {
        Set<String> relaying = new HashSet<>();
        List<String> ofRequests = new ArrayList<>();
        for (LoggedStatement each : all) {
            if (each.sql().contains("placard_relay")) {
                relaying.add(each.session());
            }
            if (!relaying.contains(each.session()) && !each.sql().contains("position")) {
                ofRequests.add(each.sql());
            }
            if (each.sql().toUpperCase(Locale.ROOT).matches("(COMMIT|ROLLBACK)\\b.*")) {
                relaying.remove(each.session());
            }
        }
        return ofRequests;
    }
}
