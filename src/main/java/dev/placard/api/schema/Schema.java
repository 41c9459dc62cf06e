package dev.placard.api.schema;

import static dev.placard.python.PythonRepr.repr;
import static dev.placard.python.PythonRepr.str;

import dev.placard.core.ComputeException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * One rule of a JSON schema, draft 4, with the sentence that Python's jsonschema has for its breach. Rules that stand in a row are
 * tried in that order and the first breach is told, as Nova tells it (validation/validators.py).
 */
@FunctionalInterface
public interface Schema {

    /** The first breach of a value, as {@link dev.placard.python.StrictJson} read it; empty where there is none. */
    Optional<Breach> check(Object value);

    /**
     * A breach.
     *
     * @param path the innermost name or index; empty for the root
     * @param value what is wrong
     * @param message the sentence
     * @param isWhole whether the sentence says all and stands alone, as with bad names
     */
    record Breach(Optional<String> path, Object value, String message, boolean isWhole) {

        /** Where nobody has said yet where it is. */
        static Breach of(Object value, String message) {
            return new Breach(Optional.empty(), value, message, false);
        }

        /** The same, inside of the member or element of that name. */
        Breach under(String name) {
            return path.isPresent() ? this : new Breach(Optional.of(name), value, message, isWhole);
        }

        /** 400 with Nova's sentence. */
        public ComputeException refusal() {
            return ComputeException.invalidInput(isWhole || path.isEmpty() ? message
                    : "Invalid input for field/attribute " + path.get() + ". Value: " + str(value) + ". " + message);
        }
    }

    /** Both rules, this one first. */
    default Schema and(Schema next) {
        return value -> check(value).or(() -> next.check(value));
    }

    /** A rule with a sentence of its own. */
    static Schema rule(Predicate<Object> holds, String message) {
        return value -> holds.test(value) ? Optional.empty() : Optional.of(Breach.of(value, repr(value) + message));
    }

    /** The value is of one of these types: string, integer, boolean, array, object, null. */
    static Schema type(String... types) {
        List<String> names = List.of(types);
        return rule(value -> names.contains(typeOf(value)),
                " is not of type " + String.join(", ", names.stream().map(name -> repr(name)).toList()));
    }

    private static String typeOf(Object value) {
        if (value instanceof String) {
            return "string";
        }
        if (value instanceof BigInteger) {
            return "integer";
        }
        if (value instanceof Boolean) {
            return "boolean";
        }
        if (value instanceof Double) {
            return "number";
        }
        return value instanceof Map ? "object" : value instanceof List ? "array" : "null";
    }

    /** A string has so many code points; other types pass. */
    static Schema length(int least, int most) {
        return ofString(text -> text.codePointCount(0, text.length()) >= least, " is too short")
                .and(ofString(text -> text.codePointCount(0, text.length()) <= most, " is too long"));
    }

    /**
     * The pattern, which begins with {@code ^} and ends with {@code $}, is found in a string; other types pass. To Python a line feed
     * may follow where {@code $} stands, to Java every line separator that Unicode has.
     */
    static Schema pattern(String python) {
        String all = python.substring(0, python.length() - 1).replace("-.", "\\-.") + "(?=\\n?\\z)";
        Pattern java = Pattern.compile(all);
        return ofString(text -> java.matcher(text).find(), " does not match " + repr(python));
    }

    /** A string is of this format; other types pass. */
    static Schema format(String name, Predicate<String> holds) {
        return ofString(holds, " is not a " + repr(name));
    }

    private static Schema ofString(Predicate<String> holds, String message) {
        return rule(value -> !(value instanceof String text) || holds.test(text), message);
    }

    /** The value is one of these. */
    static Schema oneOf(Object... values) {
        List<Object> allowed = List.of(values);
        return rule(allowed::contains, " is not one of " + repr(allowed));
    }

    /** Exactly one of the schemas accepts the value. Those used here exclude each other. */
    static Schema anyOf(Schema... schemas) {
        List<Schema> all = List.of(schemas);
        return rule(value -> all.stream().anyMatch(schema -> schema.check(value).isEmpty()),
                " is not valid under any of the given schemas");
    }

    /** Every element of an array follows the schema. */
    static Schema items(Schema schema) {
        return value -> {
            List<?> list = value instanceof List<?> elements ? elements : List.of();
            for (int i = 0; i < list.size(); i++) {
                Optional<Breach> found = schema.check(list.get(i));
                if (found.isPresent()) {
                    String index = Integer.toString(i);
                    return found.map(breach -> breach.under(index));
                }
            }
            return Optional.empty();
        };
    }

    /** Members follow their schemas, the required ones are there, and others only where that is allowed. */
    static Schema object(Map<String, Schema> properties, List<String> required, boolean allowsOthers) {
        return type("object").and(new ObjectSchema(properties, required, allowsOthers));
    }
}
