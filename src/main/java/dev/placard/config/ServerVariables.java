package dev.placard.config;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.ConfigValue;

/**
 * The variables of a running server's server.xml: what MicroProfile Config knows beside the environment and the system properties, which
 * stand for themselves. A server need not have it: this class is loaded only where it has.
 */
final class ServerVariables {

    // Liberty reports <variable defaultValue=..> of server.xml with ordinal 1, so that everything else is stronger.
    private static final int ORDINAL_OF_DEFAULTS = 1;

    private final Config config;
    private final Set<String> names = new HashSet<>();

    ServerVariables(Config config, Map<String, String> environment, Map<String, String> properties) {
        this.config = config;
        config.getPropertyNames().forEach(names::add);
        names.removeAll(properties.keySet());
        // Liberty names what stands in the environment in its own way: DB_URL as db.url
        names.removeIf(name -> environment.containsKey(Option.environmentName(name)));
    }

    static ServerVariables ofServer(Map<String, String> environment, Map<String, String> properties) {
        return new ServerVariables(ConfigProvider.getConfig(), environment, properties);
    }

    OptionSource values() {
        return source("variable", value -> value.getSourceOrdinal() > ORDINAL_OF_DEFAULTS);
    }

    /** Those with a default only. */
    OptionSource defaults() {
        return source("default of the variable", value -> value.getSourceOrdinal() <= ORDINAL_OF_DEFAULTS);
    }

    /** The directory Open Liberty writes to, where there is one. */
    Optional<String> outputDirectory() {
        return Optional.ofNullable(config.getConfigValue("server.output.dir").getValue());
    }

    private OptionSource source(String kind, Predicate<ConfigValue> isMeant) {
        return NamedTexts.dotted(name -> Optional.of(config.getConfigValue(name)).filter(isMeant).map(ConfigValue::getValue).orElse(null),
                names, SettingsSources.place(kind));
    }
}
