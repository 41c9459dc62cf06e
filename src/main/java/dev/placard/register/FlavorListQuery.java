package dev.placard.register;

import dev.placard.api.schema.QuerySchema;
import dev.placard.core.ComputeException;
import dev.placard.http.Microversion;
import dev.placard.register.db.Flavor;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What the query arguments of a list of flavors mean. Nova: compute/flavors.py _get_flavors, schemas/flavors.py. */
record FlavorListQuery(Map<String, List<String>> query, Microversion version, boolean isAdmin) {

    private static final Map<String, Comparator<Flavor>> ORDERS = Map.of("flavorid", Comparator.comparing(Flavor::flavorid),
            "id", Comparator.comparing(Flavor::id), "name", Comparator.comparing(Flavor::name),
            "memory_mb", Comparator.comparing(Flavor::memoryMb), "vcpus", Comparator.comparing(Flavor::vcpus),
            "root_gb", Comparator.comparing(Flavor::rootGb), "ephemeral_gb", Comparator.comparing(Flavor::ephemeralGb),
            "swap", Comparator.comparing(Flavor::swap));
    private static final List<String> SORT_KEYS = List.of("created_at", "description", "disabled", "ephemeral_gb", "flavorid",
            "id", "is_public", "memory_mb", "name", "root_gb", "rxtx_factor", "swap", "updated_at", "vcpu_weight", "vcpus");

    /** Checks the arguments. 400 for what breaks the schema. */
    FlavorListQuery {
        new QuerySchema().page().any("is_public", "minRam", "minDisk").oneOf("sort_key", SORT_KEYS)
                .oneOf("sort_dir", List.of("asc", "desc")).check(query, !version.isAtLeast(75), "");
    }

    /** The flavors to show, of all there are. */
    List<Flavor> of(List<Flavor> all, int maxLimit) {
        Comparator<Flavor> order = ORDERS.getOrDefault(QuerySchema.last(query, "sort_key").orElse("flavorid"),
                Comparator.comparing(Flavor::id));
        List<Flavor> found = all.stream().filter(visible()).filter(atLeast("minRam", Flavor::memoryMb))
                .filter(atLeast("minDisk", Flavor::rootGb))
                .sorted(QuerySchema.last(query, "sort_dir").filter("desc"::equals).isPresent() ? order.reversed() : order).toList();
        int from = QuerySchema.last(query, "marker").map(marker -> behind(found, marker)).orElse(0);
        return found.stream().skip(from).limit(QuerySchema.limit(query, maxLimit)).toList();
    }

    private static int behind(List<Flavor> flavors, String marker) {
        return 1 + IntStream.range(0, flavors.size()).filter(at -> flavors.get(at).flavorid().equals(marker)).findFirst()
                .orElseThrow(() -> ComputeException.markerNotFound(marker));
    }

    private Predicate<Flavor> visible() {
        if (!isAdmin) {
            return flavor -> flavor.isPublic() && !flavor.isDisabled();
        }
        Optional<String> wanted = QuerySchema.last(query, "is_public").map(word -> word.toLowerCase(Locale.ROOT));
        if (wanted.filter("none"::equals).isPresent()) {
            return flavor -> true;
        }
        boolean isPublic = wanted.map(word -> PythonBoolean.parse(word).orElseThrow(
                () -> ComputeException.invalidInput("Invalid is_public filter [" + word + "]"))).orElse(true);
        return flavor -> flavor.isPublic() == isPublic;
    }

    private Predicate<Flavor> atLeast(String argument, java.util.function.ToIntFunction<Flavor> size) {
        Optional<String> least = QuerySchema.last(query, argument);
        if (least.isEmpty()) {
            return flavor -> true;
        }
        try {
            int number = Integer.parseInt(least.get().strip());
            return flavor -> size.applyAsInt(flavor) >= number;
        } catch (NumberFormatException e) {
            throw ComputeException.invalidInput("Invalid " + argument + " filter [" + least.get() + "]");
        }
    }
}
