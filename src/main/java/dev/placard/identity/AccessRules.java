package dev.placard.identity;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The requests an application credential is good for (Identity API v3, "Access rules"), as keystonemiddleware's
 * {@code validate_allowed_request} judges them.
 */
record AccessRules(List<Rule> rules) {

    AccessRules {
        rules = List.copyOf(rules);
    }

    /**
     * Whether one of the rules covers the request.
     *
     * @param serviceType what Keystone calls this service
     */
    boolean allow(String serviceType, PresentedTokens presented) {
        String path = normalized(presented.path());
        return rules.stream().anyMatch(rule -> rule.service().equals(serviceType)
                && rule.method().equals(presented.method()) && rule.path().matches(path));
    }

    /** One rule: {@code {"service": "compute", "method": "GET", "path": "/v2.1/servers/*"}}. */
    record Rule(String service, String method, PathPattern path) { }

    /** WebOb's {@code request.path}: decoded and quoted anew, so that an escaped slash is a slash. */
    private static String normalized(String path) {
        StringBuilder quoted = new StringBuilder();
        for (byte octet : decoded(path.getBytes(StandardCharsets.UTF_8))) {
            boolean plain = octet > ' ' && octet < 0x7f && "\"#%<>?[\\]^`{|}".indexOf(octet) < 0;
            quoted.append(plain ? String.valueOf((char) octet) : String.format("%%%02X", octet));
        }
        return quoted.toString();
    }

    private static byte[] decoded(byte[] path) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        for (int i = 0; i < path.length; i++) {
            if (path[i] == '%' && i + 2 < path.length && digit(path[i + 1]) >= 0 && digit(path[i + 2]) >= 0) {
                octets.write(digit(path[i + 1]) * 16 + digit(path[i + 2]));
                i += 2;
            } else {
                octets.write(path[i]);
            }
        }
        return octets.toByteArray();
    }

    private static int digit(byte octet) {
        return Character.digit(octet, 16);
    }
}
