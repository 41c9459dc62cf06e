package dev.placard.stress;

import dev.placard.stress.Outcome.Item;
import dev.placard.stress.Outcome.Items;
import dev.placard.stress.Outcome.NoSuchItem;
import dev.placard.stress.Outcome.OverQuota;
import dev.placard.stress.Outcome.Removed;
import dev.placard.stress.Outcome.Unknown;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.StringReader;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** Placard over one connection, for one client. */
final class HttpService implements Service, AutoCloseable {

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
        }
        Request.Update update = (Request.Update) request;
        return send("PUT", item, body("meta", Map.of(update.key(), update.value())));
    }

    @Override
    public void close() {
        connection.close();
    }

    private Outcome send(String method, String path, String body) {
        try {
            HttpConnection.Answer answer = connection.send(method, path, body);
            return switch (answer.status()) {
                case 200 -> read(answer.text());
                case 204 -> new Removed();
                case 503 -> new Unknown();
                default -> refusal(method + " " + path, answer);
            };
        } catch (SocketTimeoutException e) {
            throw new AssertionError("no answer in time to " + method + " " + path, e);
        } catch (IOException e) {
            return new Unknown();
        }
    }

    private static Outcome refusal(String asked, HttpConnection.Answer answer) {
        if (answer.status() == 404 && answer.text().contains("Metadata item was not found")) {
            return new NoSuchItem();
        } else if (answer.status() == 403 && answer.text().contains("Maximum number of metadata items exceeds")) {
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

    private static String encode(String key) {
        return key.replace(" ", "%20");
    }
}
