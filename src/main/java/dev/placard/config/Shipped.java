package dev.placard.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The texts that the server.xml of this project has for options: whoever leaves them as they are has set nothing. */
final class Shipped {

    private static final String DATABASE = "jdbc:h2:file:%sdata/placard;LOCK_TIMEOUT=5000";

    private Shipped() { }

    /** The texts by an option's name, where Liberty puts this in for {@code ${server.output.dir}}; empty where there is no Liberty. */
    static Map<String, Set<String>> texts(Optional<String> outputDirectory) {
        Map<String, Set<String>> texts = new HashMap<>();
        texts.put("http.host", Set.of("localhost"));
        texts.put("http.port", Set.of("8774"));
        texts.put("db.user", Set.of("placard"));
        texts.put("db.password", Set.of("placard"));
        texts.put("db.connections", Set.of("32"));
        outputDirectory.ifPresent(directory -> texts.put("db.url",
                // with or without a slash at its end: Liberty keeps a doubled one
                Set.copyOf(List.of(DATABASE.formatted(directory.replaceFirst("/*$", "/")), DATABASE.formatted(directory + "/")))));
        return texts;
    }
}
