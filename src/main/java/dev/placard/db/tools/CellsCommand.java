package dev.placard.db.tools;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The command cells: the data sources of all cells, for an app server. */
public final class CellsCommand {

    private static final String HELP = """
            usage: java -jar placard.war cells --server liberty|wildfly --output FILE [--nova-conf FILE] [--server-xml FILE]
                       [--drivers DIRECTORY] [--url-options OPTIONS]
            Reads Nova's cells from its API database, and writes their data sources: for Open Liberty the file cells.xml that server.xml
            includes, for WildFly a script for jboss-cli. The API database is that of the options api_db.url, api_db.user and
            api_db.password, else that of [api_database]connection in nova.conf; templates are filled from [database]connection there.
              --output       the file to write, for its owner only, since it holds passwords; - for standard output
              --nova-conf    by default that of the option placard.nova_conf
              --drivers      the folder with the JDBC drivers; by default that of the option db.drivers
              --url-options  added to each JDBC URL: connectTimeout=2000&socketTimeout=30000
            Exit code: 0; 1 when it cannot be done; 2 for a wrong command line""";
    private static final Set<String> NAMES = Set.of("server", "output", "nova-conf", "server-xml", "drivers", "url-options");

    private CellsCommand() { }

    /** Runs the command line, whose first word is the command's name, and gives the exit code. Out goes which cells there are. */
    public static int run(String[] arguments, PrintStream out, PrintStream err) {
        Map<String, String> options = options(List.of(arguments));
        if (options.isEmpty()) {
            boolean isHelp = List.of(arguments).contains("--help");
            (isHelp ? out : err).println(HELP);
            return isHelp ? 0 : 2;
        }
        try {
            List<CellDatabase> cells = ApiDatabaseReader.of(options).cells();
            String text = "liberty".equals(options.get("server")) ? LibertyDataSources.print(cells) : WildFlyDataSources.print(cells);
            String output = Objects.requireNonNull(options.get("output"), "output");
            if (output.equals("-")) {
                out.print(text);
            } else {
                write(Path.of(output).toAbsolutePath(), text);
                cells.forEach(out::println);
            }
            return 0;
        } catch (SQLException e) {
            err.println("The API database cannot be read: " + e.getMessage());
        } catch (IOException e) {
            err.println("The file cannot be written: " + e.getMessage());
        } catch (IllegalStateException | IllegalArgumentException e) {
            err.println(e.getMessage());
        }
        return 1;
    }

    /** A file that only its owner may read, and all at once: who watches it never sees a part of it. */
    private static void write(Path file, String text) throws IOException {
        Path part = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(part, text);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Empty for a command line that cannot be understood. */
    private static Map<String, String> options(List<String> words) {
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i < words.size(); i++) {
            String[] word = words.get(i).split("=", 2);
            String name = word[0].replaceFirst("^--", "");
            boolean hasValue = word.length > 1 || i + 1 < words.size();
            if (!word[0].startsWith("--") || !NAMES.contains(name) || !hasValue) {
                return Map.of();
            }
            options.put(name, word.length > 1 ? word[1] : words.get(++i));
        }
        boolean isWhole = options.containsKey("output") && List.of("liberty", "wildfly").contains(options.getOrDefault("server", ""));
        return isWhole ? options : Map.of();
    }
}
