package dev.placard.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Where an operator may set options, the strongest place first: environment ({@link Option#environmentName(String)}), system
 * property (the option's name), variable of server.xml (the option's name; known through MicroProfile Config, where the server has it,
 * as is every other source it adds to it), nova.conf, and at last a variable's default in server.xml.
 */
public final class SettingsSources {

    /** The nova.conf to read options from, or several, separated by commas; empty for none. It cannot be set in a nova.conf. */
    public static final Option<String> NOVA_CONF =
            Option.text("placard.nova_conf", "").allowing("a file, or several, separated by commas");

    private static final OptionSource NONE = NamedTexts.dotted(Map.of(), name -> name);

    private SettingsSources() { }

    /**
     * The settings of the server we run in.
     *
     * @throws IllegalStateException when the nova.conf is named but cannot be read
     */
    public static Settings ofServer() {
        Map<String, String> environment = System.getenv();
        Map<String, String> properties = texts(System.getProperties());
        if (!hasMicroProfileConfig()) {
            return of(environment, properties, NONE, NONE, Shipped.texts(Optional.empty()));
        }
        ServerVariables variables = ServerVariables.ofServer(environment, properties);
        return of(environment, properties, variables.values(), variables.defaults(), Shipped.texts(variables.outputDirectory()));
    }

    private static boolean hasMicroProfileConfig() {
        try {
            return Class.forName("org.eclipse.microprofile.config.ConfigProvider") != null;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /**
     * The settings a command finds: those of the environment, the system properties, a server.xml where there is one, and a nova.conf.
     *
     * @throws IllegalStateException when the server.xml or the nova.conf is named but cannot be read
     */
    public static Settings withoutServer(Optional<Path> serverXml) {
        ServerXml variables = serverXml.map(ServerXml::read).orElse(new ServerXml(Map.of(), Map.of()));
        return of(System.getenv(), texts(System.getProperties()), NamedTexts.dotted(variables.values(), place("variable")),
                NamedTexts.dotted(variables.defaults(), place("default of the variable")),
                Shipped.texts(Optional.of("${server.output.dir}")));
    }

    /**
     * The settings of a map, and of the nova.conf it names: for tools.
     *
     * @throws IllegalStateException when the nova.conf is named but cannot be read
     */
    public static Settings of(Map<String, String> values) {
        return of(Map.of(), values, NONE, NONE, Map.of());
    }

    /** Settings from these places: for a server, a command and tests. */
    static Settings of(Map<String, String> environment, Map<String, String> properties, OptionSource variables, OptionSource defaults,
            Map<String, Set<String>> shipped) {
        List<OptionSource> sources = new ArrayList<>(
                List.of(NamedTexts.environment(environment), NamedTexts.properties(properties), variables, defaults));
        String novaConf = new Settings(sources, shipped).get(NOVA_CONF);
        if (!novaConf.isEmpty()) {
            sources.add(sources.size() - 1, NovaConf.read(novaConf));
        }
        return new Settings(sources, shipped);
    }

    /** The directory in which Nova looks for the files that options name: where nova.conf is, else the working directory. */
    public static Path directory(Settings settings) {
        return NovaConfFile.paths(settings.get(NOVA_CONF)).stream().findFirst().map(Path::getParent)
                .orElseGet(() -> Path.of("").toAbsolutePath());
    }

    /** In words for an operator. */
    static UnaryOperator<String> place(String kind) {
        return name -> "the " + kind + " " + name + " of server.xml";
    }

    private static Map<String, String> texts(Properties properties) {
        Map<String, String> texts = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> texts.put(name, properties.getProperty(name)));
        return texts;
    }
}
