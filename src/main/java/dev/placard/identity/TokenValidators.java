package dev.placard.identity;

import dev.placard.ground.Settings;
import java.nio.file.Path;
import java.time.Clock;

/** Chooses the one source of identity. */
public final class TokenValidators {

    private TokenValidators() { }

    /**
     * The validator the operator wants: Keystone where {@code keystone_authtoken.auth_url} is set, else the token
     * file where {@code tokens.file} is set, else the example callers.
     *
     * @param settings the operator's options
     * @return a validator
     * @throws IllegalStateException saying what to change, when both are set, something is missing, or a file cannot
     *     be used
     */
    public static TokenValidator from(Settings settings) {
        boolean keystone = settings.isSet(KeystoneOptions.AUTH_URL);
        boolean file = settings.isSet(KeystoneOptions.TOKENS_FILE);
        if (keystone && file) {
            throw new IllegalStateException("Both keystone_authtoken.auth_url and tokens.file are set, but callers must"
                    + " be known from one source only. Remove tokens.file to use Keystone, or"
                    + " keystone_authtoken.auth_url to use the token file.");
        }
        Clock clock = Clock.systemUTC();
        if (keystone) {
            return Keystone.from(settings, clock);
        }
        return file ? TokenFile.at(Path.of(settings.get(KeystoneOptions.TOKENS_FILE)), clock) : TokenFile.example(clock);
    }
}
