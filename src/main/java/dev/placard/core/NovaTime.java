package dev.placard.core;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** The time as Nova's tables have it: UTC, without a zone. */
public final class NovaTime {

    private NovaTime() { }

    /** Now, in microseconds: finer times no column keeps. */
    public static LocalDateTime now() {
        return LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }
}
