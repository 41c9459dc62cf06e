package dev.placard.identity;

import dev.placard.config.DataSourceOptions;
import dev.placard.config.DatabaseMode;
import dev.placard.config.Settings;
import dev.placard.core.Reason;
import dev.placard.identity.keystone.Keystone;
import dev.placard.identity.keystone.KeystoneOptions;
import dev.placard.identity.keystone.KeystoneTls;
import dev.placard.identity.keystone.ServiceLogin;
import dev.placard.identity.token.TokenValidator;
import dev.placard.identity.tokenfile.ExampleCallers;
import dev.placard.identity.tokenfile.TokenFile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Chooses the one source of identity. */
public final class TokenValidators {

    private static final String EXAMPLES_ELSEWHERE = " is set, but nothing says who may call: the callers of the example file are"
            + " known with the default database only. Set keystone_authtoken.auth_url (in nova.conf, where"
            + " keystone_authtoken.auth_section names another section, there) or tokens.file.";

    private TokenValidators() { }

    /**
     * The validator the operator wants: Keystone where {@code keystone_authtoken.auth_url} is set, else the token
     * file where {@code tokens.file} is set, else the example callers.
     *
     * @throws IllegalStateException saying what to change, when both are set, something is missing, or a file cannot be used
     */
    public static TokenValidator from(Settings settings) {
        choiceProblem(settings).ifPresent(problem -> {
            throw new IllegalStateException(problem);
        });
        Clock clock = Clock.systemUTC();
        if (settings.isSet(KeystoneOptions.AUTH_URL)) {
            return Keystone.from(settings, clock);
        }
        return isExample(settings) ? new ExampleCallers(TokenFile.example(clock)) : tokenFile(settings, clock);
    }

    /** Whether the callers of the example file are known, whose tokens everybody knows. */
    public static boolean isExample(Settings settings) {
        return !settings.isSet(KeystoneOptions.AUTH_URL) && !settings.isSet(KeystoneOptions.TOKENS_FILE);
    }

    /**
     * What is wrong with the choice of identity, the login to Keystone or the files that are named: a sentence for an operator; empty where
     * all is well. Each option for itself must be right.
     */
    public static Optional<String> problem(Settings settings) {
        Optional<String> choice = choiceProblem(settings);
        if (choice.isPresent() || isExample(settings)) {
            return choice;
        }
        try {
            if (settings.isSet(KeystoneOptions.AUTH_URL)) {
                ServiceLogin.from(settings);
                if (!settings.get(KeystoneOptions.INSECURE)) {
                    // else it warns, which is done once, when the validator is made
                    KeystoneTls.context(settings);
                }
            } else {
                tokenFile(settings, Clock.systemUTC());
            }
            return Optional.empty();
        } catch (IllegalStateException | InvalidPathException e) {
            return Optional.of(Reason.of(e));
        }
    }

    private static Optional<String> choiceProblem(Settings settings) {
        if (!isExample(settings)) {
            return settings.isSet(KeystoneOptions.AUTH_URL) && settings.isSet(KeystoneOptions.TOKENS_FILE)
                    ? Optional.of("Both keystone_authtoken.auth_url and tokens.file are set, but callers must be known from one source"
                            + " only. Remove tokens.file to use Keystone, or keystone_authtoken.auth_url to use the token file.")
                    : Optional.empty();
        }
        if (settings.get(DatabaseMode.DATABASE) == DatabaseMode.NOVA) {
            return Optional.of("placard.database=nova" + EXAMPLES_ELSEWHERE);
        }
        boolean hasDatabase = List.of(DataSourceOptions.URL, DataSourceOptions.API_URL, DataSourceOptions.CELL0_URL).stream()
                .anyMatch(settings::isSet);
        return hasDatabase ? Optional.of("db.url, api_db.url or cell0_db.url" + EXAMPLES_ELSEWHERE)
                : Optional.of("An option of keystone_authtoken" + EXAMPLES_ELSEWHERE).filter(any -> settings.has("keystone_authtoken"));
    }

    private static TokenFile tokenFile(Settings settings, Clock clock) {
        return TokenFile.at(Path.of(settings.get(KeystoneOptions.TOKENS_FILE)), clock);
    }
}
