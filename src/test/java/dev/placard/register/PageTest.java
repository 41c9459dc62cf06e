package dev.placard.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.placard.core.ComputeException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageTest {

    private static final List<String> ALL = List.of("a", "b", "c");

    @Test
    void a_page_begins_behind_the_marker() {
        assertThat(Page.of(ALL, Optional.empty(), 2)).containsExactly("a", "b");
        assertThat(Page.of(ALL, Optional.of("b"), 2)).containsExactly("c");
        assertThat(Page.of(ALL, Optional.of("c"), 2)).isEmpty();
        assertThat(Page.of(ALL, Optional.empty(), 0)).isEmpty();
    }

    @Test
    void a_marker_that_is_not_in_the_list_is_refused() {
        assertThatThrownBy(() -> Page.of(ALL, Optional.of("z"), 2)).isInstanceOf(ComputeException.class)
                .hasMessage("marker [z] not found");
    }
}
