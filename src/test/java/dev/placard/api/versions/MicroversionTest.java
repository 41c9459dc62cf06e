package dev.placard.api.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.placard.config.Settings;
import dev.placard.core.ComputeException;
import dev.placard.http.Microversion;
import dev.placard.python.Rows;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** microversions.jsonl holds what Nova's own code makes of the two headers with a maximum of 2.93. */
class MicroversionTest {

    private static final VersionRange ZED = new VersionRange(Microversion.of(2, 1), Microversion.of(2, 93));

    @TestFactory
    Stream<DynamicTest> the_headers_are_understood_as_nova_understands_them() {
        return Rows.of("microversions.jsonl").stream().map(line -> DynamicTest.dynamicTest(line, () -> {
            Map<?, ?> row = Rows.object(line);
            assertThat(negotiated(header(row, "os"), header(row, "nova"))).isEqualTo(row.get("want"));
        }));
    }

    private static Optional<String> header(Map<?, ?> row, String name) {
        return row.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private static String negotiated(Optional<String> standard, Optional<String> nova) {
        try {
            Microversion version = Microversion.requested(standard.orElse(""), nova, ZED.maximum());
            ZED.require(version);
            return version.toString();
        } catch (ComputeException e) {
            return "S:" + e.getMessage();
        }
    }

    @Test
    void what_is_malformed_is_400_and_what_is_not_served_406() {
        assertThatThrownBy(() -> Microversion.requested("compute bad", Optional.empty(), ZED.maximum()))
                .isInstanceOfSatisfying(ComputeException.class, e -> assertThat(e.status()).isEqualTo(400));
        assertThatThrownBy(() -> ZED.require(Microversion.of(2, 94)))
                .isInstanceOfSatisfying(ComputeException.class, e -> assertThat(e.status()).isEqualTo(406));
    }

    @Test
    void the_range_is_that_of_current_nova_unless_the_operator_says_otherwise() {
        assertThat(VersionRange.of(Settings.of(Map.of()))).hasToString("VersionRange[minimum=2.1, maximum=2.104]");
        assertThat(VersionRange.of(Settings.of(Map.of("api.max_version", "2.93")))).isEqualTo(ZED);
        assertThatThrownBy(() -> VersionRange.of(Settings.of(Map.of("api.max_version", "yes")))).hasMessageContaining("api.max_version");
    }
}
