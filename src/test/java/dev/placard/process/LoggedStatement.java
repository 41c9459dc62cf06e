package dev.placard.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A statement in a database server's log.
 *
 * @param session the connection it came by
 * @param sql its text
 */
record LoggedStatement(String session, String sql) {

    /**
     * The statements of requests: those of connections that asked for a server. Placard itself now and then looks whether changes wait
     * for their position in the feed, and gives them one by a transaction that first updates the relay.
     */
    static List<String> ofRequests(List<LoggedStatement> all) {
        Set<String> asking = all.stream().filter(each -> each.sql().contains("instances")).map(LoggedStatement::session)
                .collect(Collectors.toSet());
        Set<String> relaying = new HashSet<>();
        Set<String> changing = new HashSet<>();
        List<String> ofRequests = new ArrayList<>();
        for (LoggedStatement each : all) {
            if (each.verb().equals("UPDATE") && each.sql().contains("placard_relay")) {
                relaying.add(each.session());
            }
            boolean isOfTheFeed = relaying.contains(each.session()) || each.sql().contains("position") || each.sql().contains("placard_relay");
            // an end without a beginning is that of a transaction before the first statement here
            boolean isOfARequest = asking.contains(each.session()) && !isOfTheFeed && (!each.isEnd() || changing.contains(each.session()));
            if (isOfARequest) {
                ofRequests.add(each.sql());
            }
            if (each.isEnd()) {
                relaying.remove(each.session());
                changing.remove(each.session());
            } else if (isOfARequest && !each.verb().equals("SET")) {
                changing.add(each.session());
            }
        }
        return ofRequests;
    }

    private boolean isEnd() {
        return Set.of("COMMIT", "ROLLBACK").contains(verb());
    }

    private String verb() {
        return sql.strip().split("\\W", 2)[0].toUpperCase(Locale.ROOT);
    }
}
