package dev.placard.stress;

import dev.placard.compute.EntityTag;
import dev.placard.fixture.Answer;
import dev.placard.stress.Outcome.ConditionFailed;
import dev.placard.stress.Outcome.Item;
import dev.placard.stress.Outcome.Items;
import dev.placard.stress.Outcome.NoSuchItem;
import dev.placard.stress.Outcome.OverQuota;
import dev.placard.stress.Outcome.Removed;
import dev.placard.stress.Outcome.Unknown;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** Placard over one connection, for one client. */
final class HttpService implements Service {

    private final HttpConnection connection;

    /**
     * A client.
     *
     * @param address scheme, host and port
     * @param token for X-Auth-Token
     */
    HttpService(URI address, String token) {
        connection = new HttpConnection(address, token);
    }

    @Override
    public Outcome call(String server, Request request) {
        String items = "/v2.1/servers/" + server + "/metadata";
        String item = items + "/" + (request.keys().isEmpty() ? "" : encode(request.keys().iterator().next()));
        if (request instanceof Request.Index) {
            return send("GET", items, "");
        } else if (request instanceof Request.Show) {
            return send("GET", item, "");
        } else if (request instanceof Request.Delete) {
            return send("DELETE", item, "");
        } else if (request instanceof Request.Create create) {
            return send("POST", items, body("metadata", create.items()));
        } else if (request instanceof Request.UpdateAll updateAll) {
            return send("PUT", items, body("metadata", updateAll.items()));
        } else if (request instanceof Request.SwapAll swapAll) {
            return send("PUT", items, body("metadata", swapAll.items()), ifMatch(swapAll.expected()));
        } else if (request instanceof Request.Swap swap) {
            return send("PUT", item, body("meta", Map.of(swap.key(), swap.value())),
                    swap.expected().map(value -> ifMatch(Map.of(swap.key(), value))).orElse("If-None-Match: *\r\n"));
        } else if (request instanceof Request.Patch patch) {
            return send("PATCH", items, body(patch), "Content-Type: application/merge-patch+json\r\n");
        }
        Request.Update update = (Request.Update) request;
        return send("PUT", item, body("meta", Map.of(update.key(), update.value())));
    }

    @Override
    public void close() {
        connection.close();
    }

    private Outcome send(String method, String path, String body) {
        return send(method, path, body, "");
    }

    private Outcome send(String method, String path, String body, String headers) {
        try {
            Answer answer = connection.send(method, path, body, headers);
            return switch (answer.status()) {
                case "200" -> read(answer.text());
                case "204" -> new Removed();
                case "412" -> new ConditionFailed();
                case "503" -> new Unknown();
                default -> refusal(method + " " + path, answer);
            };
        } catch (SocketTimeoutException e) {
            throw new AssertionError("no answer in time to " + method + " " + path, e);
        } catch (IOException e) {
            return new Unknown();
        }
    }

    private static Outcome refusal(String asked, Answer answer) {
        if (answer.status().equals("404") && answer.text().contains("Metadata item was not found")) {
            return new NoSuchItem();
        } else if (answer.status().equals("403") && answer.text().contains("Maximum number of metadata items exceeds")) {
            return new OverQuota();
        }
        throw new AssertionError(asked + " was answered " + answer.status() + " " + answer.text());
    }

    private static Outcome read(String text) {
        JsonObject answer = Json.createReader(new StringReader(text)).readObject();
        Map<String, String> items = new HashMap<>();
        answer.getJsonObject(answer.containsKey("meta") ? "meta" : "metadata")
                .forEach((key, value) -> items.put(key, ((JsonString) value).getString()));
        return answer.containsKey("meta") ? new Item(items.values().iterator().next()) : new Items(items);
    }

    private static String body(String name, Map<String, String> items) {
        return Json.createObjectBuilder().add(name, Json.createObjectBuilder(new HashMap<>(items))).build().toString();
    }

    private static String body(Request.Patch patch) {
        JsonObjectBuilder members = Json.createObjectBuilder(new HashMap<>(patch.items()));
        patch.removed().forEach(members::addNull);
        return Json.createObjectBuilder().add("metadata", members).build().toString();
    }

    private static String ifMatch(Map<String, String> items) {
        return "If-Match: " + EntityTag.of(items).header() + "\r\n";
    }

    private static String encode(String key) {
        return key.replace(" ", "%20");
    }
}
