package dev.placard.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class AddressRangesTest {

    @Test
    void single_addresses_and_ranges_of_both_families() {
        AddressRanges ranges = new AddressRanges(List.of("127.0.0.0/8", "192.0.2.7", "::1", "2001:db8::/32"));
        assertThat(List.of("127.0.0.1", "127.255.0.1", "192.0.2.7", "::1", "0:0:0:0:0:0:0:1", "2001:db8::5", "::1%lo"))
                .allMatch(ranges::contain);
        assertThat(List.of("128.0.0.1", "192.0.2.8", "::2", "2001:db9::1", "localhost", "")).noneMatch(ranges::contain);
    }

    @Test
    void a_name_is_no_address() {
        for (String wrong : List.of("localhost", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "")) {
            assertThatIllegalArgumentException().as(wrong).isThrownBy(() -> new AddressRanges(List.of(wrong)));
        }
    }
}
