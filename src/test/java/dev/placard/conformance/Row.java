package dev.placard.conformance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One request and what its answer must be, as written: variables are not filled in yet.
 *
 * @param name a sentence, unique within its file
 * @param skip why the row is left out; it runs when this is blank once the variables are filled in
 * @param method the HTTP method
 * @param url the path and the query, sent as it is
 * @param requestHeaders name to value
 * @param data a text to be sent as it is, or lists and maps to be sent as JSON; empty for no body
 * @param status every status that will do
 * @param responseHeaders name in small letters to value, or to {@code /a regular expression/}
 * @param forbiddenHeaders names the answer must not have
 * @param strings texts the body must hold
 * @param jsonPaths path to value
 */
record Row(String name, String skip, String method, String url, Map<String, String> requestHeaders,
        Optional<Object> data, Set<String> status, Map<String, String> responseHeaders, List<String> forbiddenHeaders,
        List<String> strings, Map<String, Object> jsonPaths) { }
