package dev.placard.identity.keystone;

import dev.placard.http.RequestPath;
import dev.placard.identity.token.PresentedTokens;
import java.util.List;

/**
 * The requests to this service that an application credential is good for (Identity API v3, "Access rules"), as
 * keystonemiddleware's {@code validate_allowed_request} judges them. Rules for other services are not kept.
 */
record AccessRules(List<Rule> rules) {

    AccessRules {
        rules = List.copyOf(rules);
    }

    /** Whether one of the rules covers the request: its path is compared as WebOb's {@code request.path} writes it. */
    boolean allow(PresentedTokens presented) {
        String path = RequestPath.escaped(presented.path());
        return rules.stream().anyMatch(rule -> rule.method().equals(presented.method()) && rule.path().matches(path));
    }

    /** About how much of the heap they take. */
    int bytes() {
        return rules.stream().mapToInt(rule -> 2 * (TokenData.TEXT + rule.method().length() + rule.path().text().length())).sum();
    }

    /** One rule: {@code {"method": "GET", "path": "/v2.1/servers/*"}}. */
    record Rule(String method, PathPattern path) { }
}
