package dev.placard.api.schema;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/** Times as Nova reads and writes them: ISO 8601, UTC where no zone is said. Nova: oslo.utils timeutils.parse_isotime. */
public final class IsoTime {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'Z'");
    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS");

    private IsoTime() { }

    /** Empty where the text is no time; without a zone it is UTC. */
    public static Optional<LocalDateTime> parse(String text) {
        try {
            TemporalAccessor read = text.contains("T") || text.contains(" ")
                    ? DateTimeFormatter.ISO_DATE_TIME.parseBest(text.replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from)
                    : LocalDate.parse(text).atStartOfDay();
            return Optional.of(read instanceof OffsetDateTime time
                    ? time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime() : LocalDateTime.from(read));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** {@code 2026-11-24T00:14:54Z}. */
    public static String seconds(LocalDateTime time) {
        return SECONDS.format(time);
    }

    /** {@code 2026-11-24T00:14:54.000000}. */
    public static String microseconds(LocalDateTime time) {
        return MICROSECONDS.format(time);
    }
}
