package dev.placard.identity.tokenfile;

import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The fields of one YAML mapping that a person wrote. Every complaint names the file and the line and no value, since
 * values may be secrets. Scalars are taken as text, whatever YAML would make of them.
 */
final class YamlFields {

    private final String file;
    private final Node mapping;
    private final Map<String, NodeTuple> fields = new HashMap<>();

    private YamlFields(String file, Node node) {
        this.file = file;
        this.mapping = node;
        if (!(node instanceof MappingNode written)) {
            throw wrong(node, "fields (name: value) are expected here");
        }
        for (NodeTuple field : written.getValue()) {
            Node key = field.getKeyNode();
            if (!(key instanceof ScalarNode name) || fields.put(name.getValue(), field) != null) {
                throw wrong(key, "this field is no plain name, or stands here twice");
            }
        }
    }

    /** The mappings of a file that is a list of mappings. */
    static List<YamlFields> listOf(String file, String yaml) {
        Node root = compose(file, yaml);
        if (!(root instanceof SequenceNode list)) {
            throw new IllegalArgumentException(file + ": a list of entries, each starting with a dash, is expected");
        }
        return list.getValue().stream().map(entry -> new YamlFields(file, entry)).toList();
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    String required(String name) {
        if (value(name) instanceof ScalarNode text && !text.getValue().isBlank()) {
            return text.getValue().strip();
        }
        throw wrong(name, name + " needs a text");
    }

    YamlFields requiredFields(String name) {
        return new YamlFields(file, value(name));
    }

    List<String> texts(String name) {
        if (!has(name)) {
            return List.of();
        }
        if (value(name) instanceof SequenceNode list
                && list.getValue().stream().allMatch(ScalarNode.class::isInstance)) {
            return list.getValue().stream().map(item -> ((ScalarNode) item).getValue().strip()).toList();
        }
        throw wrong(name, name + " is a list: [a, b]");
    }

    void allowOnly(String... names) {
        List<String> known = List.of(names);
        fields.forEach((name, field) -> {
            if (!known.contains(name)) {
                throw wrong(field.getKeyNode(), "an unknown field; known here are " + String.join(", ", known));
            }
        });
    }

    IllegalArgumentException wrong(String name, String sentence) {
        return wrong(field(name).getKeyNode(), sentence);
    }

    private Node value(String name) {
        return field(name).getValueNode();
    }

    private NodeTuple field(String name) {
        NodeTuple field = fields.get(name);
        if (field == null) {
            throw wrong(mapping, name + " is missing");
        }
        return field;
    }

    private IllegalArgumentException wrong(Node at, String sentence) {
        return wrong(file, at.getStartMark().getLine(), sentence);
    }

    private static IllegalArgumentException wrong(String file, int zeroBasedLine, String sentence) {
        return new IllegalArgumentException(file + ", line " + (zeroBasedLine + 1) + ": " + sentence);
    }

    private static @Nullable Node compose(String file, String yaml) {
        try {
            return new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
        } catch (MarkedYAMLException e) {
            // Its own message quotes the text around the fault, which may be a token.
            throw wrong(file, e.getProblemMark().getLine(), "this is not valid YAML");
        } catch (YAMLException e) {
            throw new IllegalArgumentException(file + " is not valid YAML");
        }
    }
}
