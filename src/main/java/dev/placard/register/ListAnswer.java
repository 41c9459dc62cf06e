package dev.placard.register;

import dev.placard.api.schema.JsonAnswer;
import dev.placard.api.versions.Links;
import dev.placard.python.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One page of a list as an answer, with the link to the next one where the page is full; the link has the request's arguments too. Nova:
 * api/openstack/common.py _get_collection_links.
 */
record ListAnswer(Links links, Map<String, List<String>> arguments, int limit) {

    /** The answer to {@code name}, or to {@code name/detail}: things as they are shown, each with its id. */
    JsonAnswer of(String collection, List<Map<String, Object>> shown) {
        String name = collection.replace("/detail", "");
        JsonObject answer = new JsonObject().with(name, shown);
        if (limit > 0 && shown.size() == limit) {
            Object last = Objects.requireNonNull(shown.get(shown.size() - 1).get("id"), "what is shown has an id");
            answer.with(name + "_links", links.next(collection, arguments, (String) last));
        }
        return new JsonAnswer(answer.members());
    }
}
