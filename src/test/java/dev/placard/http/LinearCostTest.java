package dev.placard.http;

import dev.placard.python.Cost;
import dev.placard.python.PythonJson;
import dev.placard.python.PythonRepr;
import dev.placard.python.StrictJson;
import dev.placard.python.Trimmed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nothing a caller sends costs more than linear time: what reads headers, paths and JSON. */
class LinearCostTest {

    @Test
    void headers() {
        Cost.isLinear("Accept", List.of("", "a/b", "a/b;c=\""), text -> new Accept(text).best(List.of("text/html", "application/json")));
        Cost.isLinear("UrlMap Accept", List.of("", "a/b;c=\"", "application/*;q="), text -> UrlMap.mount("/x", "", text));
        Cost.isLinear("UrlMap Content-Type", List.of("", "a/b;c=\""), text -> UrlMap.mount("/x", text, ""));
        Cost.isLinear("Authority", List.of("", "["), Authority::isValid);
        Cost.isLinear("RequestId", List.of("", "req-"), RequestId::global);
    }

    @Test
    void paths() {
        Cost.isLinear("RequestPath", List.of("", "/", "http://"), text -> RequestPath.escaped(RequestPath.of(text)));
        Cost.isLinear("Trimmed", List.of("", "x"), text -> Trimmed.both(text, "/{}"));
    }

    @Test
    void routes_and_hosts() {
        Operations operations = new Operations(List.of(Operation.ofItems("show", "GET", "/servers/{server_id}/metadata/{key}"),
                Operation.open("GET", "/flavors/{flavor_id}")));
        Cost.isLinear("Route", List.of("/servers/x/metadata/", "/servers/", "/", "/flavors/"), text -> {
            UrlMap.Mounted mounted = new UrlMap.Mounted(NovaApplication.API_V21, text, "");
            operations.route("GET", mounted).map(Route::path);
        });
        Cost.isLinear("BaseUrl", List.of("h", "for=1;host="), text -> BaseUrl.of(FakeRequest.of("GET", "/").with("Host", "h")
                .with("Forwarded", text).with("X-Forwarded-Prefix", text).get(), true));
        Cost.isLinear("Host", List.of("h"), text -> BaseUrl.of(FakeRequest.of("GET", "/").with("Host", text).get(), false));
    }

    @Test
    void json_and_how_it_is_printed() {
        Cost.isLinear("StrictJson", List.of("", "\"", "[", "0.", "1e", "-"), LinearCostTest::printed);
    }

    private static void printed(String text) {
        try {
            PythonJson.dumps(text);
            Object read = StrictJson.loads((text.startsWith("[") ? text + "1]" : text).getBytes(StandardCharsets.UTF_8));
            PythonRepr.repr(read);
            PythonJson.dumps(read);
        } catch (StrictJson.Malformed e) {
            // what is refused costs no more than what is read
        }
    }
}
