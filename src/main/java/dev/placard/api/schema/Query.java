package dev.placard.api.schema;

import dev.placard.core.ComputeException;
import dev.placard.http.Microversion;
import dev.placard.python.PercentEncoding;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The query of a request: nothing may stand in it from microversion 2.102 on. Nova: validation/__init__.py query_schema. */
public final class Query {

    private Query() { }

    /**
     * Refuses what a read has no use for.
     *
     * @throws ComputeException 400 naming the arguments
     */
    public static void requireNone(String query, Microversion version) {
        if (version.isAtLeast(102)) {
            List<String> names = pairs(query).map(pair -> decoded(pair[0])).distinct().toList();
            if (!names.isEmpty()) {
                throw ComputeException.invalidInput(MetadataSchema.unexpected(MetadataSchema.sorted(names)));
            }
        }
    }

    /** The values of each argument, in the order they came; 400 for what is not UTF-8. */
    public static Map<String, List<String>> arguments(String query) {
        Map<String, List<String>> arguments = new LinkedHashMap<>();
        pairs(query).forEach(pair -> arguments.computeIfAbsent(decoded(pair[0]), any -> new ArrayList<>())
                .add(pair.length < 2 ? "" : decoded(pair[1])));
        return arguments;
    }

    private static Stream<String[]> pairs(String query) {
        return Arrays.stream(query.split("&")).filter(pair -> !pair.isEmpty()).map(pair -> pair.split("=", 2));
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
