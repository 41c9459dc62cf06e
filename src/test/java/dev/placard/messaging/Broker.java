package dev.placard.messaging;

import dev.placard.process.AppServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The broker that the app server of this build brings along, as an operator adds it to a server's configuration. */
final class Broker {

    /** For a broker that only its own server reaches. */
    static final int NO_PORT = -1;

    private static final boolean IS_WILDFLY = AppServer.isWildFly();
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
     * @param port where other servers shall reach it, or {@link #NO_PORT}; WildFly's is that of HTTP
     */
    static void add(Path directory, int port) throws IOException {
        ZipExporter listener = ShrinkWrap.create(WebArchive.class, "reader.war").addClass(TopicReader.class).as(ZipExporter.class);
        if (IS_WILDFLY) {
            addSubsystem(directory, Files.readString(RESOURCES.resolve("wildfly.xml")), "");
            listener.exportTo(directory.resolve("standalone/deployments/reader.war").toFile());
        } else {
            addConfiguration(directory, Files.readString(RESOURCES.resolve("liberty.xml"))
                    .replace("wasJmsPort=\"-1\"", "wasJmsPort=\"" + port + "\""));
            listener.exportTo(directory.resolve("servers/placard/dropins/reader.war").toFile());
        }
    }

    /**
     * Adds the way to the broker of another server to one that does not run.
     *
     * @param directory the server's
     * @param port where the broker is reached
     */
    static void addRemote(Path directory, int port) throws IOException {
        if (IS_WILDFLY) {
            addSubsystem(directory, Files.readString(RESOURCES.resolve("wildfly-remote.xml")), "<outbound-socket-binding name=\"broker\">"
                    + "<remote-destination host=\"localhost\" port=\"" + port + "\"/></outbound-socket-binding>");
        } else {
            addConfiguration(directory, Files.readString(RESOURCES.resolve("liberty-remote.xml")).replace("BROKER", Integer.toString(port)));
        }
    }

    private static void addSubsystem(Path directory, String subsystem, String binding) throws IOException {
        Path file = directory.resolve("standalone/configuration/standalone.xml");
        Files.writeString(file, Files.readString(file)
                .replace("<extensions>", "<extensions><extension module=\"org.wildfly.extension.messaging-activemq\"/>")
                .replace("<profile>", "<profile>" + subsystem).replace("</socket-binding-group>", binding + "</socket-binding-group>"));
    }

    private static void addConfiguration(Path directory, String configuration) throws IOException {
        Path overrides = Files.createDirectories(directory.resolve("servers/placard/configDropins/overrides"));
        Files.writeString(overrides.resolve("messaging.xml"), configuration);
    }
}
