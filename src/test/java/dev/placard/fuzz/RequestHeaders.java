package dev.placard.fuzz;

/** The lines of a request's head behind the first, but for those that say how its body is framed. */
final class RequestHeaders {

    private static final String[] TOKENS = {
        "admin-token", "reader-token", "guest-token", "foreign-token", "service-token", "system-admin-token", "domain-token",
        "unscoped-token", "expired-token", "nobody's", "", " ", "\u00fc", "a,b", "x".repeat(5000)
    };
    private static final String[] VERSIONS = {
        "2.1", "2.90", "latest", "2.9999", "3.0", "1.1", "2", "2.", "x", "", "2.1 ", " 2.1", "2.01", "-2.1", "2.1,2.2",
        "9".repeat(50) + ".1", "\u0662.1", "None", "2.1\t"
    };
    private static final String[] TYPES = {
        "application/json", "application/json; charset=UTF-8", "text/plain", "", "application/xml", "Application/JSON", "*/*",
        ";", "/", "application/vnd.openstack.compute+json", "multipart/form-data; boundary=x",
        "application/x-www-form-urlencoded", "application/json;version=", "\""
    };
    private static final String[] ACCEPTS = {
        "*/*", "text/html", "application/json;q=0", "application/json;version=2", "application/xml", "", ",", ";", "a/b;q=",
        "text/*;q=2", "\"", "application/vnd.openstack.compute+json;version=2.1", "a/" + "b".repeat(4000), "*/*;q=NaN",
        "text/html;x=\"\\"
    };
    private static final String[] OTHERS = {
        "X-Forwarded-Host: x\"y", "X-Forwarded-For: 1.2.3.4, \u0000", "Forwarded: for=1;host=;proto=x", "Origin: null",
        "Expect: 100-continue", "Expect: 200-ok", "Connection: upgrade", "Upgrade: h2c", "Cookie: LtpaToken2=x; JSESSIONID=y",
        "Authorization: Basic !!", "Authorization: Bearer x", "X-HTTP-Method-Override: DELETE", "Range: bytes=0-1",
        "If-Match: *", "If-Modified-Since: yesterday", "Accept-Encoding: gzip;q=x", "Accept-Charset: ,", "Accept-Language: ;;",
        "X-OpenStack-Request-ID: req-\u00e9", "X-Service-Token: x", "X-Storage-Token: y", "X-User-Id: 1",
        "Content-Encoding: gzip", "Content-Language: -", "Trailer: x", "TE: trailers", "no colon", ": no name", " folded",
        "Host: second", "X: " + "y".repeat(7000), "X-\u00fc: z"
    };

    private final Dice dice;

    RequestHeaders(Dice dice) {
        this.dice = dice;
    }

    String next(String authority) {
        StringBuilder lines = new StringBuilder(dice.oneIn(100) ? "" : "Host: " + authority + "\r\n");
        if (!dice.oneIn(60)) {
            line(lines, "X-Auth-Token", dice.oneIn(5) ? dice.of(TOKENS) : "member-token");
        }
        if (dice.oneIn(4)) {
            line(lines, "OpenStack-API-Version", dice.of("compute ", "compute ", "compute  ", "identity 3, compute ", "Compute\t", "") + dice.of(VERSIONS));
        }
        if (dice.oneIn(6)) {
            line(lines, "X-OpenStack-Nova-API-Version", dice.of(VERSIONS));
        }
        if (dice.oneIn(2)) {
            line(lines, "Content-Type", dice.oneIn(3) ? dice.of(TYPES) : TYPES[0]);
        }
        if (dice.oneIn(5)) {
            line(lines, "Accept", dice.of(ACCEPTS));
        }
        if (dice.oneIn(12)) {
            lines.append(dice.of(OTHERS)).append("\r\n");
        }
        return lines.toString();
    }

    private static void line(StringBuilder lines, String name, String value) {
        lines.append(name).append(": ").append(value).append("\r\n");
    }
}
