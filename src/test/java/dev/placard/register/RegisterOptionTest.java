package dev.placard.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.config.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegisterOptionTest {

    @Test
    void there_is_a_register_where_the_tables_are_placards_own() {
        assertThat(RegisterOption.isOn(Settings.of(Map.of()))).isTrue();
        assertThat(RegisterOption.isOn(Settings.of(Map.of("placard.servers", "register")))).isTrue();
    }

    @Test
    void the_operator_may_turn_it_off() {
        assertThat(RegisterOption.isOn(Settings.of(Map.of("placard.servers", "off")))).isFalse();
    }

    @Test
    void there_is_none_on_novas_tables_whatever_is_asked_for() {
        assertThat(RegisterOption.isOn(Settings.of(Map.of("placard.database", "nova")))).isFalse();
        assertThat(RegisterOption.isOn(Settings.of(Map.of("placard.database", "nova", "placard.servers", "register")))).isFalse();
    }
}
