package dev.placard.register.db;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The records that one request makes at a time in UTC. Names and host names come about as in Nova: compute/api.py _populate_instance_names,
 * utils.py sanitize_hostname and generate_uid.
 */
public record NewRecords(NewServer asked, ServerOwner owner, Flavor flavor, LocalDateTime now) {

    private static final int LONGEST_HOSTNAME = 63;

    /** One server for each that was asked for; at least one. */
    public List<RegisteredServer> servers() {
        String reservation = "r-" + UUID.randomUUID().toString().substring(0, 8);
        return IntStream.range(0, asked.count()).mapToObj(index -> server(index, reservation)).toList();
    }

    private RegisteredServer server(int index, String reservation) {
        String uuid = UUID.randomUUID().toString();
        String number = asked.count() > 1 ? "-" + (index + 1) : "";
        return new RegisteredServer(uuid, owner, asked, flavor, now)
                .named(asked.name() + number, asked.hostname().orElseGet(() -> hostname(uuid, number)))
                .launched(index, reservation);
    }

    private String hostname(String uuid, String number) {
        String made = sanitized(asked.name());
        return made.isEmpty() ? "Server-" + uuid : made + number;
    }

    static String sanitized(String name) {
        String latin = name.codePoints().filter(point -> point <= 0xff)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return latin.substring(0, Math.min(latin.length(), LONGEST_HOSTNAME)).replaceAll("[ _.]", "-")
                .replaceAll("(?U)[^\\w.-]+", "").toLowerCase(Locale.ROOT).replaceAll("^[.-]+|[.-]+$", "");
    }
}
