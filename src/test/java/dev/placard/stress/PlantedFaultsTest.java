package dev.placard.stress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.stress.ModelService.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The checker against services that are known to be wrong, and against one that is right. */
class PlantedFaultsTest {

    private static final int QUOTA = 8;

    @Test
    void the_right_service_passes() {
        assertThat(violations(Fault.NONE, Keys.SHARED)).isEmpty();
    }

    @Test
    void the_right_service_passes_with_keys_of_ones_own() {
        assertThat(violations(Fault.NONE, Keys.OWN)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void every_fault_is_caught(Fault fault) {
        assertThat(violations(fault, Keys.SHARED)).isNotEmpty().noneMatch(why -> why.contains("undecided"));
    }

    private static List<String> violations(Fault fault, Keys keys) {
        ModelService service = new ModelService(fault, QUOTA);
        Workload workload = new Workload(List.of("one", "two"), 8, keys, 1, client -> service);
        workload.run(50, 25);
        return new Linearizability(QUOTA).violations(workload.history());
    }
}
