package dev.placard.identity.keystone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.placard.config.Settings;
import dev.placard.core.ComputeException;
import dev.placard.identity.keystone.FakeKeystone.Trouble;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UserLoginTest {

    private static final String GOOD = "{\"password\": \"" + FakeKeystone.PASSWORD + "\"}";

    @AutoClose
    private KeystoneRig rig;
    private UserLogin login;

    @BeforeEach
    void start() throws IOException {
        rig = new KeystoneRig();
        login = UserLogin.from(KeystoneRig.settings(rig.fake.url())).orElseThrow();
    }

    @Test
    void there_is_none_without_keystone() {
        assertThat(UserLogin.from(Settings.of(Map.of()))).isEmpty();
    }

    @Test
    void a_user_gets_a_token_and_is_known() {
        UserLogin.Session session = login.logIn(GOOD);
        assertThat(session.token()).isEqualTo("own-token-of-placard-1");
        assertThat(session.caller().user().name()).isEqualTo("nova");
        assertThat(session.toString()).doesNotContain(session.token());
    }

    @Test
    void a_refusal_is_asked_for_once_and_has_a_sentence_where_keystone_has_none() {
        assertThatThrownBy(() -> login.logIn("{}")).isInstanceOfSatisfying(ComputeException.class,
                refusal -> assertThat(refusal.status()).isEqualTo(401)).hasMessage("The request you have made requires authentication.");
        assertThat(rig.fake.logins()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(value = Trouble.class, names = {"GARBAGE", "WRONG_SHAPE", "ERROR", "CLOSES"})
    void whatever_else_keystone_answers_is_503(Trouble trouble) {
        rig.fake.isIn(trouble);
        assertThatThrownBy(() -> login.logIn(GOOD)).isInstanceOfSatisfying(ComputeException.class,
                refusal -> assertThat(refusal.status()).isEqualTo(503));
    }
}
