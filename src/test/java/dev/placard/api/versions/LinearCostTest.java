package dev.placard.api.versions;

import dev.placard.http.Microversion;
import dev.placard.python.Cost;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Nothing a caller sends costs more than linear time: versions and the documents about them. */
class LinearCostTest {

    private static final Microversion VERSION = Microversion.of(2, 90);

    @Test
    void versions_and_types() {
        Cost.isLinear("Microversion", List.of("", "compute ", "compute 2."),
                text -> Microversion.requested(text, Optional.of(text), VERSION).toString());
        Cost.isLinear("RequestType", List.of("", "a/b;"), RequestType::isSupported);
        Cost.isLinear("VersionDocuments", List.of("http://h"), text -> new VersionDocuments(new VersionRange(VERSION, VERSION), "")
                .choices(text, text));
    }
}
