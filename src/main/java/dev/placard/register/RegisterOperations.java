package dev.placard.register;

import dev.placard.http.Operation;
import dev.placard.policy.rule.ServerRules;
import java.util.List;

/** The operations of the server register. */
public final class RegisterOperations {

    /** All of them. */
    public static final List<Operation> TABLE = List.of(
            Operation.of(ServerRules.INDEX, "GET", "/servers"),
            Operation.of(ServerRules.CREATE, "POST", "/servers"),
            Operation.of(ServerRules.DETAIL, "GET", "/servers/detail"),
            Operation.of(ServerRules.SHOW, "GET", "/servers/{server_id}"),
            Operation.of(ServerRules.DELETE, "DELETE", "/servers/{server_id}"),
            Operation.open("GET", "/flavors"),
            Operation.open("GET", "/flavors/detail"),
            Operation.open("GET", "/flavors/{flavor_id}"),
            Operation.of(ServerRules.FLAVOR_EXTRA_SPECS, "GET", "/flavors/{flavor_id}/os-extra_specs"),
            Operation.of(ServerRules.QUOTA_SHOW, "GET", "/os-quota-sets/{project_id}"));

    private RegisterOperations() { }
}
