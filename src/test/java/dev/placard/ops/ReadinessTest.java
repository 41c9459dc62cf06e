package dev.placard.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadinessTest {

    private boolean isThere = true;
    private Optional<String> policy = Optional.empty();

    @Test
    void each_reason_is_told_and_forgotten_when_it_is_gone(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("disabled");
        Readiness readiness = new Readiness(Optional.of(file), () -> isThere, () -> policy);
        assertThat(readiness.problems()).isEmpty();
        Files.createFile(file);
        isThere = false;
        policy = Optional.of("line 3 of /etc/placard/policy.yaml");
        assertThat(readiness.problems()).containsExactly("DISABLED BY FILE", "The database does not answer",
                "The policy files are not in order");
        Files.delete(file);
        isThere = true;
        policy = Optional.empty();
        assertThat(readiness.problems()).isEmpty();
    }

    @Test
    void it_is_not_ready_before_it_is_warm() {
        AtomicBoolean isWarm = new AtomicBoolean();
        Readiness readiness = new Readiness(Optional.empty(), () -> true, Optional::empty);
        readiness.waitFor(isWarm::get);
        assertThat(readiness.problems()).containsExactly("WARMING UP");
        isWarm.set(true);
        assertThat(readiness.problems()).isEmpty();
    }

    @Test
    void a_stop_is_final() {
        Readiness readiness = new Readiness(Optional.empty(), () -> true, Optional::empty);
        readiness.stop();
        assertThat(readiness.problems()).containsExactly("STOPPING");
    }
}
