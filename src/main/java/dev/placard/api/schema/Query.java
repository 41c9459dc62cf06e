package dev.placard.api.schema;

import dev.placard.core.ComputeException;
import dev.placard.http.Microversion;
import dev.placard.python.PercentEncoding;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The query of a request: nothing may stand in it from microversion 2.102 on. Nova: validation/__init__.py query_schema. */
public final class Query {

    private static final Microversion STRICT_SINCE = Microversion.of(2, 102);

    private Query() { }

    /**
     * Refuses what a read has no use for.
     *
     * @throws ComputeException 400 naming the arguments
     */
    public static void requireNone(String query, Microversion version) {
        if (version.compareTo(STRICT_SINCE) < 0 || query.isEmpty()) {
            return;
        }
        Set<String> names = new LinkedHashSet<>();
        for (String pair : query.split("&")) {
            if (!pair.isEmpty()) {
                names.add(decoded(pair.split("=", 2)[0]));
            }
        }
        if (!names.isEmpty()) {
            throw ComputeException.invalidInput(MetadataSchema.unexpected(MetadataSchema.sorted(new ArrayList<>(names))));
        }
    }

    /** The values of each argument, in the order they came; 400 for what is not UTF-8. */
    public static Map<String, List<String>> arguments(String query) {
        Map<String, List<String>> arguments = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                arguments.computeIfAbsent(decoded(parts[0]), any -> new ArrayList<>()).add(parts.length < 2 ? "" : decoded(parts[1]));
            }
        }
        return arguments;
    }

    private static String decoded(String escaped) {
        byte[] bytes = PercentEncoding.decoded(escaped.replace('+', ' ')).getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw ComputeException.invalidInput("Query string is not UTF-8 encoded");
        }
    }
}
