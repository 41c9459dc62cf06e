package dev.placard.start;

import dev.placard.config.Option;
import dev.placard.config.Setting;
import dev.placard.config.Settings;
import dev.placard.config.SettingsSources;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The command check-config: what is in force, and where it comes from. */
public final class CheckConfig {

    private static final String HELP = """
            usage: java -jar placard.war check-config [--server-xml FILE]
            Prints every option as the environment, the server.xml and the nova.conf of placard.nova_conf have it, with the place
            where it stands, and what is wrong with it.
            Exit code: 0 when all is well, 1 on a mistake, 2 for a wrong command line""";

    // user:password@ before a host, and password=... in a JDBC URL
    private static final Pattern IN_URL = Pattern.compile("(?<=//)[^/@]*:[^/@]*(?=@)|(?i)(?<=password=)[^&]*");

    private CheckConfig() { }

    /**
     * Runs the command, and gives the exit code.
     *
     * @param arguments the command's name, then {@code --help} or {@code --server-xml} and a file, or nothing
     */
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        List<String> words = Arrays.stream(arguments).skip(1).flatMap(word -> Arrays.stream(word.split("=", 2))).toList();
        boolean hasServerXml = words.size() == 2 && words.get(0).equals("--server-xml");
        if (!words.isEmpty() && !hasServerXml) {
            boolean isHelp = words.equals(List.of("--help")) || words.equals(List.of("-h"));
            (isHelp ? out : err).println(HELP);
            return isHelp ? 0 : 2;
        }
        try {
            return print(SettingsSources.withoutServer(words.stream().skip(1).findFirst().map(Path::of)), out, err);
        } catch (IllegalStateException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    /** Prints what these settings say; a mistake goes to the second stream. */
    static int print(Settings settings, PrintStream out, PrintStream err) {
        AllOptions.LIST.forEach(option -> out.println(line(option, settings)));
        OptionCheck.warnings(settings).forEach(warning -> err.println("warning: " + warning));
        List<String> mistakes = OptionCheck.mistakes(settings);
        mistakes.forEach(mistake -> err.println("error: " + mistake));
        return mistakes.isEmpty() ? 0 : 1;
    }

    private static String line(Option<?> option, Settings settings) {
        Optional<Setting> found = found(option, settings);
        String text = found.map(Setting::text).orElse(option.defaultText()).replace("\n", ",");
        String shown = option.isSecret() && !text.isEmpty() ? "***" : IN_URL.matcher(text).replaceAll("***");
        return option.name() + " = " + shown + "  # " + found.map(Setting::place).orElse("default");
    }

    private static Optional<Setting> found(Option<?> option, Settings settings) {
        try {
            return settings.find(option);
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }
}
