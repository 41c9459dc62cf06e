package dev.placard.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.db.ServerOwners;
import dev.placard.db.cells.CellLocator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServerProjectsTest {

    private static final String BUSY = "8f1c5a2e-3d47-4b69-9e0a-6c2f1b7d4a51";
    private static final int MORE_THAN_REMEMBERED = 120_000;

    private final ServerProjects projects = new ServerProjects();
    private final Map<String, Integer> asked = new HashMap<>();

    @BeforeEach
    void askNoDatabase() {
        projects.locator = new CellLocator() { };
        projects.owners = new ServerOwners() {

            @Override
            public Optional<String> projectOf(String uuid) {
                asked.merge(uuid, 1, Integer::sum);
                return Optional.of("demo");
            }
        };
    }

    @Test
    void a_server_that_was_found_is_remembered_in_whatever_case_it_is_written() {
        assertThat(projects.find(BUSY)).contains("demo");
        assertThat(projects.find(BUSY.toUpperCase(Locale.ROOT))).contains("demo");
        assertThat(asked).containsExactly(Map.entry(BUSY, 1));
    }

    @Test
    void a_server_that_is_asked_for_often_is_not_forgotten_when_others_fill_the_memory() {
        for (int i = 0; i < MORE_THAN_REMEMBERED; i++) {
            projects.find(BUSY);
            projects.find(new UUID(i, i).toString());
        }
        assertThat(asked.get(BUSY)).isEqualTo(1);
    }

    @Test
    void not_all_servers_are_remembered() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < MORE_THAN_REMEMBERED; i++) {
                projects.find(new UUID(i, i).toString());
            }
        }
        assertThat(asked.values()).contains(2);
    }
}
