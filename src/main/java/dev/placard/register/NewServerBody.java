package dev.placard.register;

import dev.placard.api.schema.Digits;
import dev.placard.core.ComputeException;
import dev.placard.http.Microversion;
import dev.placard.register.db.NewServer;
import dev.placard.register.db.RegisteredDetails;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A body that registers a server and has passed {@link NewServerSchema}. Fields that only a machine could use are checked there and
 * then forgotten. Nova: compute/servers.py create.
 *
 * @param fields the members of {@code server}
 * @param version the microversion it came with
 */
public record NewServerBody(Map<?, ?> fields, Microversion version) {

    private static final Set<String> YES = Set.of("1", "on", "true", "yes");

    /**
     * What is asked for.
     *
     * @throws ComputeException 400 for counts that contradict each other
     */
    NewServer newServer() {
        Optional<String> name = text("name").map(String::strip);
        return new NewServer(name.orElse(""), version.isAtLeast(19) ? text("description") : name,
                version.isAtLeast(90) ? text("hostname") : Optional.empty(), flavorRef(), text("imageRef").orElse(""), metadata(),
                details(), count());
    }

    /** The password the caller wants to be shown as the server's. */
    Optional<String> adminPass() {
        return text("adminPass");
    }

    /** Whether the answer is to be the id that all servers of the request have in common. */
    boolean wantsReservationId() {
        return isTrue("return_reservation_id");
    }

    /** The groups shown in the answer, and nowhere else. */
    Object securityGroups() {
        return fields.containsKey("security_groups") ? fields.get("security_groups") : List.of(Map.of("name", "default"));
    }

    private RegisteredDetails details() {
        return new RegisteredDetails(text("key_name"), isTrue("config_drive"), text("availability_zone"), text("accessIPv4"),
                text("accessIPv6"), text("OS-DCF:diskConfig").filter("AUTO"::equals).isPresent());
    }

    private String flavorRef() {
        return Objects.requireNonNull(fields.get("flavorRef"), "the schema requires it").toString();
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> metadata() {
        return fields.containsKey("metadata") ? (Map<String, String>) fields.get("metadata") : Map.of();
    }

    private int count() {
        int least = number("min_count").orElse(1);
        int most = number("max_count").orElse(least);
        if (least > most) {
            throw ComputeException.invalidInput("min_count must be <= max_count");
        }
        return most;
    }

    private Optional<Integer> number(String field) {
        return fields.containsKey(field) ? Optional.of(Digits.saturated(field, fields.get(field).toString(), Integer.MAX_VALUE)) : Optional.empty();
    }

    private boolean isTrue(String field) {
        return fields.containsKey(field) && YES.contains(fields.get(field).toString().toLowerCase(Locale.ROOT));
    }

    private Optional<String> text(String field) {
        return fields.get(field) instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
