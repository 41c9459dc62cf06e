package dev.placard.start;

import dev.placard.api.versions.VersionRange;
import dev.placard.config.CellsOption;
import dev.placard.config.Option;
import dev.placard.config.Settings;
import dev.placard.core.Reason;
import dev.placard.db.tables.ChangeTable;
import dev.placard.events.EventsOptions;
import dev.placard.identity.TokenValidators;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Looks whether Placard can start with what the operator set: each option for itself, then what must fit together. */
final class OptionCheck {

    private static final List<Function<Settings, Optional<String>>> TOGETHER =
            List.of(VersionRange::problem, TokenValidators::problem, ChangeTable::problem, EventsOptions::problem, CellsOption::problem);

    private OptionCheck() { }

    /** All mistakes at once: a sentence each, which names the option, where it stands and what is allowed, and never quotes a value. */
    static List<String> mistakes(Settings settings) {
        Set<String> mistakes = new LinkedHashSet<>();
        List<Function<Settings, Optional<String>>> checks = new ArrayList<>();
        AllOptions.LIST.forEach(option -> checks.add(given -> problem(option, given)));
        checks.addAll(TOGETHER);
        for (Function<Settings, Optional<String>> check : checks) {
            try {
                check.apply(settings).ifPresent(mistakes::add);
            } catch (IllegalArgumentException | IllegalStateException e) {
                // of an option that is listed already, where the check is one of several options
                mistakes.add(Reason.of(e));
            }
        }
        return List.copyOf(mistakes);
    }

    /** A sentence each for what stands in one of Placard's sections and is no option. */
    static List<String> warnings(Settings settings) {
        return settings.unknown(AllOptions.LIST).stream().map(place -> "Placard knows no such option: " + place).toList();
    }

    private static Optional<String> problem(Option<?> option, Settings settings) {
        settings.get(option);
        return Optional.empty();
    }
}
