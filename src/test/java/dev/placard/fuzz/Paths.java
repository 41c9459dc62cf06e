package dev.placard.fuzz;

/** The target of a request line: nearly right, mostly. */
final class Paths {

    private static final String[] ROOTS = {
        "/v2.1", "/v2", "/v2.1/d0d0d0d0d0d04d0d8d0dd0d0d0d0d0d0", "/v2/d0d0d0d0d0d04d0d8d0dd0d0d0d0d0d0"
    };
    private static final String[] ODD_ROOTS = {
        "", "/", "//v2.1", "/v2.1/", "/v2.1/.", "/v2.1/..", "/v3", "/V2.1", "/v2%2e1", "/v2.1;x=1", "/v2.1/abc", "/v2.1/d-0",
        "http://elsewhere.example/v2.1", "/v2.1/servers", "*", "/v2.1/%00", "v2.1", "/v2.1\\"
    };
    private static final String[] ODD_SERVERS = {
        "dec0de00-9999-4000-8000-000000000000", "x", "%20", "..", ".", "%2e%2e", "%2F", "", "\u00e9", "%ff", "%C3%A9", "%00",
        ";", "dec0de00-0002-4000-8000-000000000010", "dec0de00-0003-4000-8000-000000000006", "%zz", "{id}", "'--"
    };
    private static final String[] KEYS = {"k", "a", "foo", "seed", "a%20b", "a.b", "k:l", "K", "k%20", "a-b_c"};
    private static final String[] ODD_KEYS = {
        "", "%2F", "a/b", "%00", "%0a", "%0D%0A", "%ff", "%C3%A9", "%F0%9F%98%80", "\u20ac", "%ed%a0%80", "%zz", "%", "%2",
        "a+b", "a;b=c", "..", "%2e", "k.json", "k?x=%zz", "k?_method=DELETE", "k#f", "k?", "a|b", "{k}", "%7f", "[k]", "\"k\""
    };
    private static final String[] QUERIES = {
        "?", "?a=b", "?a=%zz", "?%ff", "?a&a=&=&&", "?limit=-1", "?_method=PUT", "?a=" + "b".repeat(3000)
    };

    private final Dice dice;

    Paths(Dice dice) {
        this.dice = dice;
    }

    /** A path with what may stand behind it, to the metadata of a server more often than not. */
    String next(String server) {
        String path = root() + between("/servers") + "/" + id(server) + between("/metadata");
        if (dice.oneIn(2)) {
            path += "/" + key();
        }
        return dice.oneIn(12) ? path + dice.of(QUERIES) : path;
    }

    private String root() {
        return dice.oneIn(12) ? dice.of(ODD_ROOTS) : dice.of(ROOTS);
    }

    private String between(String name) {
        return dice.oneIn(60) ? dice.of("", "/", name + "/", name + ";x", name.toUpperCase(java.util.Locale.ROOT), "/x", name + "%20") : name;
    }

    private String id(String server) {
        return dice.oneIn(10) ? dice.of(ODD_SERVERS) : dice.oneIn(20) ? server.toUpperCase(java.util.Locale.ROOT) : server;
    }

    private String key() {
        if (dice.oneIn(40)) {
            return "k".repeat(dice.below(2) + 255);
        }
        if (dice.oneIn(20)) {
            return dice.many(dice.below(8), () -> String.format("%%%02x", dice.below(256)));
        }
        return dice.oneIn(4) ? dice.of(ODD_KEYS) : dice.of(KEYS);
    }
}
