package dev.placard.policy;

import dev.placard.policy.language.PythonText;
import dev.placard.python.JsonNull;
import dev.placard.python.StrictJson;
import java.io.StringReader;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.representer.Representer;

/**
 * The top mapping of a policy file, each value with the line its key stands on: JSON, and what is not JSON as YAML 1.1
 * (policy.py parse_file_contents).
 */
final class PolicyText extends SafeConstructor {

    private static final int MAX_CHARACTERS = 64 * 1024 * 1024;
    // where Python's stack ends, about
    private static final int MAX_DEPTH = 300;

    /** A key that is a text, with what YAML says about it. */
    record Pair(String key, Object value, int line) { }

    private final Map<Object, Object> known = new IdentityHashMap<>();

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
            return Optional.ofNullable(compose(text)).map(PolicyText::pairsOfYaml).orElse(List.of());
        }
    }

    private static List<Pair> pairsOfYaml(Node root) {
        PolicyText yaml = new PolicyText();
        try {
            return pairs(yaml.value(yaml.constructDocument(root)), yaml.lines(root));
        } catch (YAMLException e) {
            throw e;
        } catch (RuntimeException e) {
            // SnakeYAML lets through what Java makes of a number or a date that is none
            throw new YAMLException("a value is not what its form promises: " + e);
        }
    }

    private static @Nullable Node compose(String text) {
        LoaderOptions options = options();
        return new Yaml(new SafeConstructor(options), new Representer(new DumperOptions()), new DumperOptions(), options,
                new PyYamlResolver()).compose(new StringReader(text));
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
            return new PolicyText().lines(compose(text.replace('\t', ' ')));
        } catch (RuntimeException e) {
            return Map.of();
        }
    }

    private Map<Object, Integer> lines(@Nullable Node root) {
        Map<Object, Integer> lines = new LinkedHashMap<>();
        if (root instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                lines.put(constructDocument(tuple.getKeyNode()), tuple.getKeyNode().getStartMark().getLine() + 1);
            }
        }
        return lines;
    }

    /** YAML's values in the types of {@link dev.placard.python.PythonRepr}; the rest as it is. What has several names stays one. */
    private Object value(@Nullable Object yaml) {
        if (yaml == null) {
            return JsonNull.NULL;
        }
        if (yaml instanceof Collection<?> items) {
            return known.containsKey(yaml) ? known.get(yaml) : list(items);
        }
        if (yaml instanceof Map<?, ?> map) {
            return known.containsKey(yaml) ? known.get(yaml) : mapping(map);
        }
        return yaml instanceof Integer || yaml instanceof Long ? new BigInteger(yaml.toString()) : yaml;
    }

    private List<Object> list(Collection<?> items) {
        List<Object> copy = new ArrayList<>();
        known.put(items, copy);
        items.forEach(item -> copy.add(value(item)));
        return copy;
    }

    private Map<Object, Object> mapping(Map<?, ?> map) {
        Map<Object, Object> copy = new LinkedHashMap<>();
        known.put(map, copy);
        map.forEach((key, value) -> copy.put(key(key), value(value)));
        return copy;
    }

    private Object key(@Nullable Object yaml) {
        if (yaml instanceof List || yaml instanceof Map) {
            throw new YAMLException("a name is no text");
        }
        return value(yaml);
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_CHARACTERS);
        options.setWarnOnDuplicateKeys(false);
        // PyYAML has no limit: an alias is the same value again, and costs nothing
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        options.setNestingDepthLimit(MAX_DEPTH);
        return options;
    }
}
