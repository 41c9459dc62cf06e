package dev.placard.messaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;

/** The broker that the app server of this build brings along, as an operator adds it to a server's configuration. */
final class Broker {

    private static final boolean IS_WILDFLY = System.getProperty("arquillian.launch", "liberty").equals("wildfly");
    private static final Path RESOURCES = Path.of("src/test/resources/messaging");

    private Broker() { }

    /** The JNDI name of its connection factory. */
    static String factory() {
        return IS_WILDFLY ? "java:/jms/factory" : "jms/factory";
    }

    /** The JNDI name of its topic. */
    static String topic() {
        return IS_WILDFLY ? "java:/jms/events" : "jms/events";
    }

    /** What the server finds in its environment: WildFly more modules, since the tests' one has no broker's. */
    static Map<String, String> environment() {
        return IS_WILDFLY ? Map.of("JBOSS_MODULEPATH", Path.of("target/wildfly/modules").toAbsolutePath() + ":"
                + Path.of("target/wildfly-full/modules").toAbsolutePath()) : Map.of();
    }

    /**
     * Adds it to a server that does not run, with an application that listens.
     *
     * @param directory the server's
     */
    static void add(Path directory, ZipExporter listener) throws IOException {
        if (IS_WILDFLY) {
            Path file = directory.resolve("standalone/configuration/standalone.xml");
            Files.writeString(file, Files.readString(file)
                    .replace("<extensions>", "<extensions><extension module=\"org.wildfly.extension.messaging-activemq\"/>")
                    .replace("<profile>", "<profile>" + Files.readString(RESOURCES.resolve("wildfly.xml"))));
            listener.exportTo(directory.resolve("standalone/deployments/reader.war").toFile());
        } else {
            Path overrides = Files.createDirectories(directory.resolve("servers/placard/configDropins/overrides"));
            Files.copy(RESOURCES.resolve("liberty.xml"), overrides.resolve("messaging.xml"));
            listener.exportTo(directory.resolve("servers/placard/dropins/reader.war").toFile());
        }
    }
}
