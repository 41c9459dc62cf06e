package dev.placard.identity.keystone;

import dev.placard.config.Settings;
import dev.placard.core.Caller;
import dev.placard.identity.token.PresentedTokens;
import dev.placard.identity.token.TokenValidator;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A fake Keystone and what asks it, ready for a test. */
final class KeystoneRig implements AutoCloseable {

    static final String PATH = "/v2.1/servers/s1/metadata/foo";

    final SettableClock clock = new SettableClock();
    final FakeKeystone fake;

    KeystoneRig() throws IOException {
        fake = FakeKeystone.start(clock);
    }

    /** Placard's side; options are name (without the section keystone_authtoken) and value in turn. */
    Keystone keystone(String... options) {
        return Keystone.from(settings(fake.url(), options), Duration.ofMillis(1), clock);
    }

    static Settings settings(String url, String... options) {
        Map<String, String> values = new HashMap<>(Map.of("auth_url", url, "username", "nova",
                "password", FakeKeystone.PASSWORD, "user_domain_id", "default", "project_name", "service",
                "project_domain_name", "Default"));
        for (int i = 0; i < options.length; i += 2) {
            values.put(options[i], options[i + 1]);
        }
        Map<String, String> named = new HashMap<>();
        values.forEach((name, value) -> named.put(name.startsWith("placard.") ? name : "keystone_authtoken." + name, value));
        return Settings.of(named);
    }

    /** A token of a member of project demo, good for an hour. */
    TokenBody member(String user) {
        return TokenBody.of(user, clock.instant().plus(Duration.ofHours(1))).project("demo").roles("member", "reader");
    }

    static Optional<Caller> ask(TokenValidator validator, String token) {
        return validator.validate(new PresentedTokens(token, Optional.empty(), "PUT", PATH));
    }

    static Optional<Caller> ask(TokenValidator validator, String token, String serviceToken) {
        return validator.validate(new PresentedTokens(token, Optional.of(serviceToken), "PUT", PATH));
    }

    @Override
    public void close() {
        fake.close();
    }
}
