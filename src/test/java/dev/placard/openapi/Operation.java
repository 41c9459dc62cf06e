package dev.placard.openapi;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One operation of the description.
 *
 * @param description where it stands
 * @param method in small letters
 * @param path with its templates
 * @param parameters of the path and its own
 * @param content what else is said of it
 */
record Operation(Description description, String method, String path, List<Map<String, Object>> parameters, Map<String, Object> content) {

    private static final String USUAL = "usual";
    private static final String EXAMPLES = "examples";

    /** Method and path, as the policy has them. */
    String name() {
        return method.toUpperCase(java.util.Locale.ROOT) + " " + path;
    }

    /** Each name of an example of an answer, and {@code usual}. */
    List<Example> examples() {
        Set<String> names = new LinkedHashSet<>(Set.of(USUAL));
        answers().values().forEach(answer -> names.addAll(examplesOf(answer).keySet()));
        return names.stream().map(this::example).toList();
    }

    /** Status to answer. */
    Map<String, Map<String, Object>> answers() {
        Map<String, Map<String, Object>> answers = new LinkedHashMap<>();
        description.object(content, "responses").forEach((status, answer) -> answers.put(status, description.members(answer)));
        return answers;
    }

    /** The schema of an answer in JSON; empty for an answer without. */
    Map<String, Object> schemaOf(Map<String, Object> answer) {
        return description.object(description.object(description.object(answer, "content"), "application/json"), "schema");
    }

    private Example example(String name) {
        Map<String, Object> bodies = description.object(description.object(content, "requestBody"), "content");
        Optional<String> type = bodies.keySet().stream().findFirst();
        Optional<Object> body = type.flatMap(known -> value(description.object(bodies, known), name));
        Map.Entry<String, Map<String, Object>> answer = answers().entrySet().stream()
                .filter(one -> examplesOf(one.getValue()).containsKey(name)).findFirst()
                .orElseGet(() -> answers().entrySet().stream().filter(one -> one.getKey().startsWith("2")).findFirst().orElseThrow());
        return new Example(this, name, type, body, Integer.parseInt(answer.getKey()), schemaOf(answer.getValue()),
                Optional.ofNullable(examplesOf(answer.getValue()).get(name)).map(one -> description.members(one).get("value")));
    }

    /** The example of that name, else the usual one. */
    Optional<Object> value(Map<String, Object> owner, String name) {
        Map<String, Object> examples = description.object(owner, EXAMPLES);
        return Optional.ofNullable(examples.get(examples.containsKey(name) ? name : USUAL))
                .map(example -> description.members(example).get("value"));
    }

    private Map<String, Object> examplesOf(Map<String, Object> answer) {
        return description.object(description.object(description.object(answer, "content"), "application/json"), EXAMPLES);
    }
}
