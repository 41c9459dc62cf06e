package dev.placard.db.changes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.db.changes.Unnumbered.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The order in which changes get their positions. */
class UnnumberedTest {

    @Test
    void changes_of_one_server_come_in_the_order_of_their_revisions_whatever_their_ids() {
        assertThat(Unnumbered.inOrder(List.of(new Row(1, "a", 2), new Row(2, "b", 7), new Row(4, "a", 1), new Row(5, "a", 3))))
                .containsExactly(4L, 2L, 1L, 5L);
    }
}
