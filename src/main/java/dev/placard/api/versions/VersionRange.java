package dev.placard.api.versions;

import dev.placard.config.Option;
import dev.placard.config.Settings;
import dev.placard.core.ComputeException;
import dev.placard.http.Microversion;
import java.util.Optional;

/** The microversions that are served; {@code latest} stands for the maximum. */
public record VersionRange(Microversion minimum, Microversion maximum) {

    /** The lowest microversion served. */
    public static final Option<Microversion> MIN_VERSION = version("api.min_version", "2.1");

    /** The highest microversion served. Beside an older Nova it should be that Nova's: 2.93 for Zed. */
    public static final Option<Microversion> MAX_VERSION = version("api.max_version", "2.104");

    /** The range an operator has set. */
    public static VersionRange of(Settings settings) {
        return new VersionRange(settings.get(MIN_VERSION), settings.get(MAX_VERSION));
    }

    /** Refuses with 406 every version that is not served. */
    void require(Microversion version) {
        if (version.compareTo(minimum) < 0 || version.compareTo(maximum) > 0) {
            throw ComputeException.versionNotSupported(version.toString(), minimum.toString(), maximum.toString());
        }
    }

    /** What is wrong with the range, though each end for itself is right: a sentence for an operator, or nothing. */
    public static Optional<String> problem(Settings settings) {
        VersionRange range = of(settings);
        return range.minimum.compareTo(range.maximum) <= 0 ? Optional.empty()
                : Optional.of("api.min_version is higher than api.max_version");
    }

    private static Option<Microversion> version(String name, String defaultText) {
        return new Option<>(name, defaultText, text -> Microversion.parse(text.strip())
                .orElseThrow(() -> new IllegalArgumentException("not of the form 2.N")))
                .where(version -> version.compareTo(Microversion.of(2, 1)) >= 0 && version.compareTo(Microversion.of(2, 104)) <= 0,
                        "a microversion, 2.1 to 2.104");
    }
}
