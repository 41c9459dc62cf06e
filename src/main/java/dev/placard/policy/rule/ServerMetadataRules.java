package dev.placard.policy.rule;

import dev.placard.policy.rule.RuleDefault.DeprecatedRule;
import dev.placard.policy.rule.RuleDefault.Deprecation;
import java.util.List;

/** The rules of server metadata and the ones they stand on: nova/policies/server_metadata.py and base.py. */
public final class ServerMetadataRules {

    /** Lists a server's metadata. */
    public static final String INDEX = "os_compute_api:server-metadata:index";

    /** Shows one item. */
    public static final String SHOW = "os_compute_api:server-metadata:show";

    /** Merges items into a server's metadata. */
    public static final String CREATE = "os_compute_api:server-metadata:create";

    /** Replaces a server's metadata. */
    public static final String UPDATE_ALL = "os_compute_api:server-metadata:update_all";

    /** Sets one item. */
    public static final String UPDATE = "os_compute_api:server-metadata:update";

    /** Removes one item. */
    public static final String DELETE = "os_compute_api:server-metadata:delete";

    /** The six actions, in the order of Nova's table. */
    public static final List<String> ACTIONS = List.of(INDEX, SHOW, CREATE, UPDATE_ALL, UPDATE, DELETE);

    /** The rule that says who is an admin. */
    public static final String CONTEXT_IS_ADMIN = "context_is_admin";

    private static final String MAP = "/servers/{server_id}/metadata";
    private static final String ITEM = "/servers/{server_id}/metadata/{key}";
    private static final String READERS = "rule:project_reader_or_admin";
    private static final String MEMBERS = "rule:project_member_or_admin";

    private static final Deprecation OLD_POLICIES = new Deprecation("""

            Nova API policies are introducing new default roles with scope_type
            capabilities. Old policies are deprecated and silently going to be ignored
            in nova 23.0.0 release.
            """, "21.0.0");
    // the names really are written with "rule:": nova/policies/base.py
    private static final DeprecatedRule ADMIN_API = new DeprecatedRule("rule:admin_api", "is_admin:True", OLD_POLICIES);
    private static final DeprecatedRule ADMIN_OR_OWNER = new DeprecatedRule("rule:admin_or_owner",
            "is_admin:True or project_id:%(project_id)s", OLD_POLICIES);

    /** Every default, base rules first, in the order of Nova's sample file. */
    public static final List<RuleDefault> TABLE = List.of(
            RuleDefault.base(CONTEXT_IS_ADMIN, "role:admin",
                    "Decides what is required for the 'is_admin:True' check to succeed.", ADMIN_API),
            RuleDefault.leaving(ADMIN_OR_OWNER, "admin_or_owner", "Default rule for most non-Admin APIs."),
            RuleDefault.leaving(ADMIN_API, "admin_api", "Default rule for most Admin APIs."),
            RuleDefault.base("project_manager_api", "role:manager and project_id:%(project_id)s",
                    "Default rule for Project level management APIs.", ADMIN_API),
            RuleDefault.base("project_member_api", "role:member and project_id:%(project_id)s",
                    "Default rule for Project level non admin APIs.", ADMIN_OR_OWNER),
            RuleDefault.base("project_reader_api", "role:reader and project_id:%(project_id)s",
                    "Default rule for Project level read only APIs.", ADMIN_OR_OWNER),
            RuleDefault.base("service_api", "role:service", "Default rule for service-to-service APIs.", ADMIN_API),
            RuleDefault.base("project_manager_or_admin", "rule:project_manager_api or rule:context_is_admin",
                    "Default rule for Project Manager or admin APIs.", ADMIN_API),
            RuleDefault.base("project_member_or_admin", "rule:project_member_api or rule:context_is_admin",
                    "Default rule for Project Member or admin APIs.", ADMIN_OR_OWNER),
            RuleDefault.base("project_reader_or_admin", "rule:project_reader_api or rule:context_is_admin",
                    "Default rule for Project reader or admin APIs.", ADMIN_OR_OWNER),
            RuleDefault.base("service_or_admin", "rule:service_api or rule:context_is_admin",
                    "Default rule for service or admin APIs.", ADMIN_API),
            RuleDefault.action(INDEX, READERS, "List all metadata of a server", "GET", MAP),
            RuleDefault.action(SHOW, READERS, "Show metadata for a server", "GET", ITEM),
            RuleDefault.action(CREATE, MEMBERS, "Create metadata for a server", "POST", MAP),
            RuleDefault.action(UPDATE_ALL, MEMBERS, "Replace metadata for a server", "PUT", MAP),
            RuleDefault.action(UPDATE, MEMBERS, "Update metadata from a server", "PUT", ITEM),
            RuleDefault.action(DELETE, MEMBERS, "Delete metadata from a server", "DELETE", ITEM));

    private ServerMetadataRules() { }
}
