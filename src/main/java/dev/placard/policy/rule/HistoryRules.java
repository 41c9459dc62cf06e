package dev.placard.policy.rule;

import dev.placard.policy.rule.RuleDefault.Operation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rule of the history of metadata, which Nova has not: named and written like those of nova/policies/server_metadata.py. */
public final class HistoryRules {

    /** Lists the changes of a server's metadata. */
    public static final String HISTORY = "os_compute_api:server-metadata:history";

    /** Every default. */
    public static final List<RuleDefault> TABLE = List.of(new RuleDefault(HISTORY, "rule:project_reader_or_admin",
            "List the changes of a server's metadata, and follow those of a project's servers. Placard's own: Nova has no history.",
            List.of(new Operation("GET", "/servers/{server_id}/metadata-history"), new Operation("GET", "/metadata-events")),
            Set.of(ScopeType.PROJECT), Optional.empty(), Optional.empty()));

    private HistoryRules() { }
}
