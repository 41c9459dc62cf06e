package dev.placard.access;

import dev.placard.fixture.Api;
import dev.placard.fixture.MetadataApi;
import dev.placard.process.Await;
import dev.placard.process.Database;
import dev.placard.process.PlacardProcess;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** A Placard whose operator changes the policy file, which lies beside a nova.conf, while it runs. */
final class OperatedPlacard implements AutoCloseable {

    // its target is the project named in the URL: the one rule over HTTP whose target a client may choose
    private static final String PROBE = "os_compute_api:os-quota-sets:show";

    private final Path directory;
    private final PlacardProcess placard;
    private final GuardedServers servers;

    /**
     * Starts it, without a policy file.
     *
     * @param name of its directory
     * @param options lines of section oslo_policy
     */
    OperatedPlacard(String name, String... options) throws IOException {
        directory = PlacardProcess.directory(name);
        Path novaConf = Files.createDirectory(directory.resolve("nova")).resolve("nova.conf");
        Files.writeString(novaConf, "[oslo_policy]\npolicy_file = rules.yaml\n" + String.join("\n", options) + "\n");
        placard = new PlacardProcess(directory, Database.h2(directory), Map.of("PLACARD_NOVA_CONF", novaConf.toString(), "TOKENS_FILE",
                Path.of("src/test/resources/authorization/tokens.yaml").toAbsolutePath().toString()));
        placard.start();
        servers = new GuardedServers(placard.database());
    }

    /** The servers the verbs are asked of. */
    GuardedServers servers() {
        return servers;
    }

    /** A file beside the nova.conf. */
    Path file(String name) {
        return directory.resolve("nova").resolve(name);
    }

    /** Everything it printed so far. */
    String console() {
        return placard.console();
    }

    /**
     * A policy file that can be recognized from outside.
     *
     * @param name of the policy: letters, digits and dashes
     * @param rules by action
     * @see #awaitPolicy
     */
    static String policy(String name, Map<String, String> rules) {
        Map<String, String> all = new LinkedHashMap<>(rules);
        all.put(PROBE, "'" + name + "':%(project_id)s");
        return new Yaml().dump(all);
    }

    /** Writes the policy file in place, and waits until it is in force. */
    void operate(String name, Map<String, String> rules) throws IOException {
        Files.writeString(file("rules.yaml"), policy(name, rules));
        awaitPolicy(name);
    }

    /** Puts a policy file in the place of the one before in one step, and waits until it is in force. */
    void operateAtOnce(String name, Map<String, String> rules) throws IOException {
        Path written = Files.writeString(file(".rules.new"), policy(name, rules));
        Files.move(written, file("rules.yaml"), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        awaitPolicy(name);
    }

    /** Waits until the rules of a {@link #policy} are in force. */
    void awaitPolicy(String name) {
        Await.until("the policy " + name + " to be in force, see " + directory,
                () -> new Api(placard.address(), "member-token").get("/v2.1/os-quota-sets/" + name).statusCode() == 200);
    }

    /** Asks for a verb. */
    HttpResponse<String> ask(Verb verb, String persona) {
        return verb.ask(new Api(placard.address(), persona + "-token"));
    }

    /** Asks for a patch of the server of {@link Verb#CREATE}; the members as JSON has them. */
    HttpResponse<String> patch(String persona, String members) {
        return new MetadataApi(placard.address(), Verb.CREATE.server(), persona + "-token").patch("{" + members + "}");
    }

    @Override
    public void close() {
        placard.stop();
    }
}
