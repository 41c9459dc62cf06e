package dev.placard.ground;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.ConfigValue;

/**
 * Where an operator may set options, the strongest place first: environment ({@link Option#environmentName()}), system
 * property (the option's name), variable of server.xml (the option's name; known through MicroProfile Config, as is
 * every other source the server adds to it), nova.conf, and at last a variable's default in server.xml.
 */
public final class SettingsSources {

    /** The nova.conf to read options from; empty for none. It cannot be set in a nova.conf. */
    public static final Option<String> NOVA_CONF = Option.text("placard.nova_conf", "");

    // Liberty reports <variable defaultValue=..> of server.xml with ordinal 1, so that everything else is stronger.
    private static final int ORDINAL_OF_DEFAULTS = 1;

    private SettingsSources() { }

    /**
     * The settings of the server we run in.
     *
     * @return settings that look into all places
     * @throws IllegalStateException when the nova.conf is named but cannot be read
     */
    public static Settings ofServer() {
        return of(System.getenv(), System::getProperty, ConfigProvider.getConfig());
    }

    /**
     * Settings from these places; for {@link #ofServer()} and for tests.
     *
     * @param environment names and values of the environment
     * @param systemProperties gives a system property, null where there is none, as {@link System#getProperty} does
     * @param config the server's MicroProfile Config
     * @return settings that look into all places
     * @throws IllegalStateException when the nova.conf is named but cannot be read
     */
    static Settings of(Map<String, String> environment, Function<String, String> systemProperties, Config config) {
        List<Function<Option<?>, Optional<String>>> sources = new ArrayList<>(List.of(
                option -> Optional.ofNullable(environment.get(option.environmentName())),
                option -> Optional.ofNullable(systemProperties.apply(option.name())),
                option -> variable(config, option, false)));
        Function<Option<?>, Optional<String>> defaults = option -> variable(config, option, true);
        String novaConf = new Settings(sources, defaults).get(NOVA_CONF);
        if (!novaConf.isEmpty()) {
            sources.add(NovaConf.read(Path.of(novaConf)));
        }
        return new Settings(sources, defaults);
    }

    private static Optional<String> variable(Config config, Option<?> option, boolean isDefault) {
        ConfigValue found = config.getConfigValue(option.name());
        return Optional.ofNullable(found.getValue())
                .filter(value -> found.getSourceOrdinal() <= ORDINAL_OF_DEFAULTS == isDefault);
    }
}
