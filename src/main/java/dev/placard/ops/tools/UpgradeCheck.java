package dev.placard.ops.tools;

import dev.placard.config.Settings;
import dev.placard.policy.PolicyReview;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The command upgrade-check, as nova-status has it: what would keep a Placard from serving Nova's metadata here. */
public final class UpgradeCheck {

    private static final String HELP = """
            usage: java -jar placard.war upgrade-check [--server-xml FILE]
            Looks at the database of db.url, db.user and db.password with a driver out of the folder db.drivers, at the policy files,
            and at Keystone, by the options of the environment, the server.xml and the nova.conf of placard.nova_conf. It changes
            nothing.
            Exit code: 0 when all is well, 1 on a warning, 2 on a failure or a wrong command line, 255 when it cannot be found out""";

    private UpgradeCheck() { }

    /** Runs the command line, whose first word is the command's name, and gives the exit code. */
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        List<String> given = List.of(arguments).subList(1, arguments.length);
        List<String> words = CommandSettings.others(given);
        if (!words.isEmpty()) {
            return CommandSettings.usage(words, HELP, out, err);
        }
        try {
            return print(findings(CommandSettings.read(given)), out);
        } catch (RuntimeException e) {
            err.println("Nothing could be found out: " + e.getMessage());
            return CommandSettings.ERROR;
        }
    }

    /** All that is looked at. */
    static List<Finding> findings(Settings settings) {
        List<Finding> findings = new ArrayList<>();
        try (Connection connection = CommandSettings.connect(settings)) {
            findings.add(Finding.success("Database", ""));
            findings.addAll(new DatabaseChecks(connection).findings());
        } catch (SQLException e) {
            findings.add(Finding.failure("Database", "It cannot be reached: " + e.getMessage()));
        }
        List<String> ofThePolicy = PolicyReview.of(settings);
        findings.add(ofThePolicy.isEmpty() ? Finding.success("Policy files", "")
                : Finding.warning("Policy files", String.join(" ", ofThePolicy)));
        findings.addAll(KeystoneCheck.findings(settings));
        return findings;
    }

    /** Prints a table as nova-status does, and gives the exit code. */
    static int print(List<Finding> findings, PrintStream out) {
        out.println("Upgrade Check Results");
        for (Finding finding : findings) {
            out.println("  Check: " + finding.check() + "\n  Result: " + finding.result() + "\n  Details: "
                    + (finding.details().isEmpty() ? "None" : finding.details()) + "\n");
        }
        return findings.stream().map(Finding::result).max(Comparator.naturalOrder()).orElseThrow().ordinal();
    }
}
