package dev.placard.register;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Optional;

/**
 * What Placard answered.
 *
 * @param status the HTTP status
 * @param headers the headers
 * @param json the body; empty where there was none
 */
record Answer(int status, HttpHeaders headers, JsonObject json) {

    /** The server of the answer. */
    JsonObject server() {
        return json.getJsonObject("server");
    }

    /** The names of the servers listed, in their order. */
    List<String> names() {
        return json.getJsonArray("servers").getValuesAs(JsonObject.class).stream().map(server -> server.getString("name")).toList();
    }

    /** The link to the next page. */
    Optional<String> next() {
        JsonArray links = json.getJsonArray("servers_links");
        return Optional.ofNullable(links).map(found -> found.getJsonObject(0).getString("href"));
    }

    /** The sentence of a fault, with its name before it. */
    String fault() {
        String name = json.keySet().iterator().next();
        return name + ": " + json.getJsonObject(name).getString("message");
    }
}
