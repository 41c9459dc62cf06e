package dev.placard.identity.keystone;

import dev.placard.config.Settings;
import dev.placard.core.Caller;
import dev.placard.identity.token.PresentedTokens;
import dev.placard.identity.token.TokenValidator;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Callers from OpenStack Identity, by the rules of keystonemiddleware's {@code auth_token}, which stands in front of
 * Nova: the service token is judged first, then the user token, then its access rules. The token to show as the user's
 * is chosen by the caller of this class ({@link PresentedTokens#userToken()}).
 */
public final class Keystone implements TokenValidator {

    private static final Logger LOG = System.getLogger(Keystone.class.getName());
    static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    private final TokenFetcher tokens;
    private final Rules rules;
    private final Clock clock;
    private final AtomicBoolean warned = new AtomicBoolean();

    Keystone(TokenFetcher tokens, Rules rules, Clock clock) {
        this.tokens = tokens;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * What the operator wants to hold for tokens.
     *
     * @param serviceRoles roles of which a service has at least one
     * @param serviceRolesRequired whether a service token without such a role is refused
     */
    record Rules(List<String> serviceRoles, boolean serviceRolesRequired) { }

    /**
     * A validator that asks the Keystone of the options. Nothing is asked yet: Placard starts without Keystone too.
     *
     * @throws IllegalStateException naming the option that is missing or the file that cannot be used
     */
    public static Keystone from(Settings settings, Clock clock) {
        return from(settings, FIRST_PAUSE, clock);
    }

    static Keystone from(Settings settings, Duration firstPause, Clock clock) {
        Duration perTry = settings.get(KeystoneOptions.HTTP_CONNECT_TIMEOUT);
        int retries = settings.get(KeystoneOptions.HTTP_REQUEST_MAX_RETRIES);
        Patience patience = new Patience(perTry, retries, firstPause);
        KeystoneClient client = KeystoneClient.from(settings, patience);
        ServiceUserToken serviceUserToken = new ServiceUserToken(client, ServiceLogin.from(settings), clock);
        TokenFetcher.Limits limits = new TokenFetcher.Limits(patience, settings.get(KeystoneOptions.KEYSTONE_THREADS),
                settings.get(KeystoneOptions.TOKEN_CACHE_TIME), settings.get(KeystoneOptions.SERVICE_TYPE));
        return new Keystone(new TokenFetcher(client, serviceUserToken, limits, clock),
                new Rules(settings.get(KeystoneOptions.SERVICE_TOKEN_ROLES),
                        settings.get(KeystoneOptions.SERVICE_TOKEN_ROLES_REQUIRED)), clock);
    }

    /** What there is to report of Keystone. */
    public KeystoneCounts counts() {
        return tokens.counts();
    }

    @Override
    public Optional<String> ownToken() {
        return tokens.own();
    }

    @Override
    public Optional<Caller> validate(PresentedTokens presented) {
        Optional<TokenData> service = presented.serviceToken().flatMap(token -> tokens.fetch(token, false))
                .filter(this::isServiceToken);
        if (presented.serviceToken().isPresent() && service.isEmpty()) {
            LOG.log(Level.INFO, "A request came with an invalid service token");
            return Optional.empty();
        }
        boolean allowExpired = service.filter(this::hasServiceRole).isPresent();
        Optional<Caller> user = tokens.fetch(presented.userToken(), allowExpired)
                .filter(token -> allowExpired || !token.isExpired(clock.instant()))
                .filter(token -> allowExpired || isForThis(token, presented))
                .map(TokenData::caller);
        return service.isPresent() ? user.map(caller -> caller.sentBy(service.get().asService())) : user;
    }

    private boolean isServiceToken(TokenData token) {
        if (token.isExpired(clock.instant())) {
            return false;
        }
        if (!hasServiceRole(token) && !rules.serviceRolesRequired() && warned.compareAndSet(false, true)) {
            LOG.log(Level.WARNING, "A service token without any role of keystone_authtoken.service_token_roles was"
                    + " accepted, because keystone_authtoken.service_token_roles_required is false");
        }
        return hasServiceRole(token) || !rules.serviceRolesRequired();
    }

    private boolean hasServiceRole(TokenData token) {
        return token.caller().roles().stream().anyMatch(rules.serviceRoles()::contains);
    }

    /** Not asked where a service passes the request on: it is part of a longer one, which the access rules were asked about. */
    private static boolean isForThis(TokenData token, PresentedTokens presented) {
        return token.accessRules().map(access -> access.allow(presented)).orElse(true);
    }
}
