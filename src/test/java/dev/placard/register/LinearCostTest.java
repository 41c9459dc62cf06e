package dev.placard.register;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.placard.core.ComputeException;
import dev.placard.http.Microversion;
import dev.placard.python.Cost;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Nothing a caller sends costs more than linear time: queries and bodies of the register. */
class LinearCostTest {

    private static final Microversion VERSION = Microversion.of(2, 90);

    @Test
    void queries() {
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
        new ServerListQuery(Map.of(name, values), VERSION, new CallerScope(true, true, Optional.of("p"), "u"))
                .search(id -> Optional.empty(), 1000);
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
    }
}
