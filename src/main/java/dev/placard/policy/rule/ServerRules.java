package dev.placard.policy.rule;

import java.util.List;

/** The rules of the server register: the part of nova/policies/servers.py and its neighbours that a record without a machine has. */
public final class ServerRules {

    /** Lists servers, their names and ids only. */
    public static final String INDEX = "os_compute_api:servers:index";

    /** Lists servers with all they have. */
    public static final String DETAIL = "os_compute_api:servers:detail";

    /** Lists the servers of every project, names and ids only. */
    public static final String INDEX_ALL_TENANTS = "os_compute_api:servers:index:get_all_tenants";

    /** Lists the servers of every project with all they have. */
    public static final String DETAIL_ALL_TENANTS = "os_compute_api:servers:detail:get_all_tenants";

    /** Filters a list by anything, not by the few fields that are everybody's. */
    public static final String ALLOW_ALL_FILTERS = "os_compute_api:servers:allow_all_filters";

    /** Shows one server. */
    public static final String SHOW = "os_compute_api:servers:show";

    /** Shows the extra specs of a server's flavor. */
    public static final String SHOW_FLAVOR_EXTRA_SPECS = "os_compute_api:servers:show:flavor-extra-specs";

    /** Shows the state of a server's host. */
    public static final String SHOW_HOST_STATUS = "os_compute_api:servers:show:host_status";

    /** Registers a server. */
    public static final String CREATE = "os_compute_api:servers:create";

    /** Removes a server. */
    public static final String DELETE = "os_compute_api:servers:delete";

    /** Shows what only the operators of a cloud are to see of a server. */
    public static final String EXTENDED_ATTRIBUTES = "os_compute_api:os-extended-server-attributes";

    /** Lists the extra specs of a flavor. */
    public static final String FLAVOR_EXTRA_SPECS = "os_compute_api:os-flavor-extra-specs:index";

    /** Shows the quotas of a project. */
    public static final String QUOTA_SHOW = "os_compute_api:os-quota-sets:show";

    /** The actions that open a resource. */
    public static final List<String> ACTIONS = List.of(INDEX, DETAIL, SHOW, CREATE, DELETE, FLAVOR_EXTRA_SPECS, QUOTA_SHOW);

    private static final String READERS = "rule:project_reader_or_admin";
    private static final String MEMBERS = "rule:project_member_or_admin";
    private static final String ADMINS = "rule:context_is_admin";
    private static final String SERVERS = "/servers";
    private static final String SERVERS_DETAIL = "/servers/detail";
    private static final String SERVER = "/servers/{server_id}";

    /** The defaults, in the order of Nova's sample file. */
    public static final List<RuleDefault> TABLE = List.of(
            RuleDefault.action(EXTENDED_ATTRIBUTES, ADMINS, "Return extended attributes for server.", "GET", SERVER),
            RuleDefault.action(FLAVOR_EXTRA_SPECS, READERS, "List extra specs for a flavor.", "GET", "/flavors/{flavor_id}/os-extra_specs/"),
            RuleDefault.action(QUOTA_SHOW, READERS, "Show a quota", "GET", "/os-quota-sets/{tenant_id}"),
            RuleDefault.action(INDEX, READERS, "List all servers", "GET", SERVERS),
            RuleDefault.action(DETAIL, READERS, "List all servers with detailed information", "GET", SERVERS_DETAIL),
            RuleDefault.action(INDEX_ALL_TENANTS, ADMINS, "List all servers for all projects", "GET", SERVERS),
            RuleDefault.action(DETAIL_ALL_TENANTS, ADMINS, "List all servers with detailed information for all projects", "GET",
                    SERVERS_DETAIL),
            RuleDefault.action(ALLOW_ALL_FILTERS, ADMINS, "Allow all filters when listing servers", "GET", SERVERS),
            RuleDefault.action(SHOW, READERS, "Show a server", "GET", SERVER),
            RuleDefault.action(SHOW_FLAVOR_EXTRA_SPECS, READERS, "Show the extra specs of a server's flavor", "GET", SERVER),
            RuleDefault.action(SHOW_HOST_STATUS, ADMINS, "Show a server with additional host status information", "GET", SERVER),
            RuleDefault.action(CREATE, MEMBERS, "Create a server", "POST", SERVERS),
            RuleDefault.action(DELETE, MEMBERS, "Delete a server", "DELETE", SERVER));

    private ServerRules() { }
}
