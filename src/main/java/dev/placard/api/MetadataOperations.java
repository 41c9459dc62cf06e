package dev.placard.api;

import dev.placard.http.Operation;
import dev.placard.policy.rule.HistoryRules;
import dev.placard.policy.rule.ServerMetadataRules;
import java.util.List;

/** The operations on metadata: those of Nova, in the order of its API reference, and Placard's own. */
public final class MetadataOperations {

    private static final String MAP = "/servers/{server_id}/metadata";
    private static final String ITEM = MAP + "/{key}";

    /** Nova's. */
    public static final List<Operation> NOVA = List.of(
            Operation.ofItems(ServerMetadataRules.INDEX, "GET", MAP),
            Operation.ofItems(ServerMetadataRules.CREATE, "POST", MAP),
            Operation.ofItems(ServerMetadataRules.UPDATE_ALL, "PUT", MAP),
            Operation.ofItems(ServerMetadataRules.SHOW, "GET", ITEM),
            Operation.ofItems(ServerMetadataRules.UPDATE, "PUT", ITEM),
            Operation.ofItems(ServerMetadataRules.DELETE, "DELETE", ITEM));

    /** JSON merge patch, which the policy judges as the create that it also is. */
    public static final Operation PATCH =
            Operation.ofItems(ServerMetadataRules.CREATE, "PATCH", MAP, "os_compute_api:server-metadata:patch");

    /** What is told of recorded changes. */
    public static final List<Operation> HISTORY = List.of(
            Operation.of(HistoryRules.HISTORY, "GET", "/servers/{server_id}/metadata-history"),
            Operation.of(HistoryRules.HISTORY, "GET", "/metadata-events"));

    private MetadataOperations() { }
}
