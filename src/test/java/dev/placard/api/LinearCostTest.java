package dev.placard.api;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.placard.ground.ComputeException;
import dev.placard.wire.App;
import dev.placard.wire.Cost;
import dev.placard.wire.FakeRequest;
import dev.placard.wire.StrictJson;
import dev.placard.wire.UrlMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Nothing a caller sends costs more than linear time: routes, queries, versions, bodies and links. */
class LinearCostTest {

    private static final Microversion VERSION = Microversion.of(2, 90);

    @Test
    void routes_and_links() {
        Cost.isLinear("Route", List.of("/servers/x/metadata/", "/servers/", "/", "/flavors/"), text -> {
            UrlMap.Mounted mounted = new UrlMap.Mounted(App.API_V21, text, "");
            Route.find("GET", mounted).map(Route::path);
            Route.findInRegister("GET", mounted);
        });
        Cost.isLinear("BaseUrl", List.of("h", "for=1;host="), text -> BaseUrl.of(FakeRequest.of("GET", "/").with("Host", "h")
                .with("Forwarded", text).with("X-Forwarded-Prefix", text).get(), true));
        Cost.isLinear("Host", List.of("h"), text -> BaseUrl.of(FakeRequest.of("GET", "/").with("Host", text).get(), false));
        Cost.isLinear("VersionDocuments", List.of("http://h"), text -> new VersionDocuments(new VersionRange(VERSION, VERSION), "")
                .choices(text, text));
    }

    @Test
    void queries() {
        Cost.isLinear("Query", List.of("", "a="), text -> {
            Query.arguments(text);
            Query.requireNone(text, Microversion.of(2, 102));
        });
        for (String name : List.of("name", "ip", "limit", "sort_key", "sort_dir", "changes-since", "status", "all_tenants", "flavor")) {
            Cost.isLinear(name, List.of("", "1"), text -> list(name, List.of(text)));
        }
        Cost.isLinear("many sort keys", List.of(""), text -> list("sort_key", text.chars().mapToObj(c -> "id").toList()));
    }

    @Test
    void patterns_have_one_budget_per_request() {
        assertThatThrownBy(() -> list("name", List.of("(?:(?:){15000}){15000}"))).isInstanceOf(ComputeException.class);
        assertThatThrownBy(() -> list("name", List.of("a{1000}".repeat(200)))).hasMessageContaining("takes too long");
        assertThatThrownBy(() -> list("name", java.util.Collections.nCopies(200, "a{1000}"))).hasMessageContaining("takes too long");
    }

    private static void list(String name, List<String> values) {
        new ServerListQuery(Map.of(name, values), VERSION, new ServerListQuery.Standing(true, true, Optional.of("p"), "u"))
                .search(id -> Optional.empty(), 1000);
    }

    @Test
    void versions_and_types() {
        Cost.isLinear("Microversion", List.of("", "compute ", "compute 2."),
                text -> Microversion.requested(text, Optional.of(text), VERSION).toString());
        Cost.isLinear("RequestType", List.of("", "a/b;"), RequestType::isSupported);
        Cost.isLinear("IsoTime", List.of("", "2026-11-24T00:14:54.", "2026-11-24T00:14:54Z[", "2026-11-24 "), IsoTime::parse);
    }

    @Test
    void formats_of_fields() {
        Cost.isLinear("uuid", List.of("", "x{{..", "urn:"), Formats::isUuid);
        Cost.isLinear("ipv4", List.of("", "1."), Formats::isIpv4);
        Cost.isLinear("ipv6", List.of("", "1:"), Formats::isIpv6);
        Cost.isLinear("base64", List.of("", "ab="), Formats::isBase64);
        Cost.isLinear("name", List.of("", " "), text -> {
            Formats.isName(text);
            Formats.isNameWithSpaces(text);
        });
    }

    @Test
    void bodies() {
        for (String field : List.of("imageRef", "name", "min_count", "max_count", "accessIPv6", "user_data", "hostname", "description")) {
            Cost.isLinear(field, List.of("", "1"), text -> {
                Map<String, Object> server = Map.of("name", "n", "flavorRef", "1", "networks", "none");
                Map<String, Object> fields = new java.util.LinkedHashMap<>(server);
                fields.put(field, text);
                NewServerSchema.check(Map.of("server", fields), VERSION, false);
                new NewServerBody(fields, VERSION).newServer();
            });
        }
        Cost.isLinear("metadata", List.of(""), text -> MetadataSchema.METADATA.items(Map.of("metadata", Map.of(text, text)), false));
        Cost.isLinear("list in place of metadata", List.of("["), LinearCostTest::metadata);
    }

    private static void metadata(String text) {
        try {
            MetadataSchema.METADATA.items(Map.of("metadata", StrictJson.loads(text + "1]")), false);
        } catch (StrictJson.Malformed e) {
            // refused even earlier
        }
    }
}
