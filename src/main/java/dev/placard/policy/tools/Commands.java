package dev.placard.policy.tools;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;

/** Finds the command that is meant, and runs it. */
public final class Commands {

    /** The exit code for a command line that cannot be understood. */
    static final int USAGE = 2;

    private static final String HELP = """
            usage: java -jar placard.war COMMAND [OPTION...]
            commands:
              check-config      prints the options in force, and what is wrong with them
              doctor            shows items with several rows, and heals them
              events-schema     prints the SQL that makes the table of changes beside Nova
              policy-checker    tells whether the policy allows a caller an action
              policy-sample     prints the policy's defaults as a commented file
              policy-validator  finds what is wrong with a policy file
              upgrade-check     looks whether the database, the policy and Keystone are fit for Placard
            An option --help tells more about a command.
            """;

    private Commands() { }

    /**
     * Runs one command.
     *
     * @return the exit code: 0 for success and for help, 1 for what the command found, 2 for a wrong command line
     */
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        List<String> words = Arrays.asList(arguments);
        try {
            String command = words.isEmpty() ? "" : words.get(0);
            return switch (command) {
                case "policy-checker" -> PolicyChecker.run(words.subList(1, words.size()), out, err);
                case "policy-sample" -> PolicySample.run(words.subList(1, words.size()), out);
                case "policy-validator" -> PolicyValidator.run(words.subList(1, words.size()), out);
                default -> throw UsageException.at(command, HELP);
            };
        } catch (UsageException e) {
            (e.isHelp() ? out : err).println(e.getMessage());
            return e.isHelp() ? 0 : USAGE;
        }
    }
}
