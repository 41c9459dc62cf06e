package dev.placard.policy;

import dev.placard.wire.JsonNull;
import dev.placard.wire.StrictJson;
import java.io.StringReader;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/**
 * The top mapping of a policy file, each value with the line its key stands on: JSON, and what is not JSON as YAML 1.1
 * (policy.py parse_file_contents).
 */
final class PolicyText extends SafeConstructor {

    private static final int MAX_CHARACTERS = 64 * 1024 * 1024;

    /** A key that is a text, with what YAML says about it. */
    record Pair(String key, Object value, int line) { }

    private PolicyText() {
        super(options());
    }

    /**
     * Reads a text.
     *
     * @return nothing for an empty text, and for any other value that Python takes for false
     * @throws YAMLException when it is neither JSON nor YAML, or no mapping
     */
    static List<Pair> read(String text) {
        try {
            return pairs(StrictJson.loads(text), linesOfJson(text));
        } catch (StrictJson.Malformed e) {
            Optional<Node> root = Optional.ofNullable(new Yaml(options()).compose(new StringReader(text)));
            PolicyText yaml = new PolicyText();
            return root.map(node -> pairs(value(yaml.constructDocument(node)), yaml.lines(node))).orElse(List.of());
        }
    }

    private static List<Pair> pairs(Object document, Map<Object, Integer> lines) {
        if (document instanceof Map<?, ?> map) {
            return map.entrySet().stream().filter(entry -> entry.getKey() instanceof String).map(entry ->
                    new Pair((String) entry.getKey(), entry.getValue(), lines.getOrDefault(entry.getKey(), 1))).toList();
        }
        if (PythonText.isFalse(document)) {
            return List.of();
        }
        throw new YAMLException("the file is no mapping of names to rules");
    }

    // JSON is YAML, but for tabs and a few escapes
    private static Map<Object, Integer> linesOfJson(String text) {
        try {
            return new PolicyText().lines(new Yaml(options()).compose(new StringReader(text.replace('\t', ' '))));
        } catch (YAMLException e) {
            return Map.of();
        }
    }

    private Map<Object, Integer> lines(Node root) {
        Map<Object, Integer> lines = new LinkedHashMap<>();
        if (root instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                lines.put(constructDocument(tuple.getKeyNode()), tuple.getKeyNode().getStartMark().getLine() + 1);
            }
        }
        return lines;
    }

    /** YAML's values in the types of {@link dev.placard.wire.PythonRepr}; the rest as it is. */
    private static Object value(Object yaml) {
        if (yaml == null) {
            return JsonNull.NULL;
        }
        if (yaml instanceof List<?> list) {
            return list.stream().map(PolicyText::value).toList();
        }
        if (yaml instanceof Set<?> set) {
            return set.stream().map(PolicyText::value).toList();
        }
        if (yaml instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> copy.put(key(key), value(value)));
            return copy;
        }
        return yaml instanceof Integer || yaml instanceof Long ? new BigInteger(yaml.toString()) : yaml;
    }

    private static Object key(Object yaml) {
        if (yaml instanceof List || yaml instanceof Map) {
            throw new YAMLException("a name is no text");
        }
        return value(yaml);
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_CHARACTERS);
        options.setWarnOnDuplicateKeys(false);
        return options;
    }
}
