package dev.placard.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What an app server wrote for its operator into its directory: all files of its folders for logs. */
public final class ServerLogs {

    private ServerLogs() { }

    /**
     * Everything that stands there now.
     *
     * @param directory the server's
     * @param isWanted which files count
     * @return each file with its name
     */
    public static String read(Path directory, Predicate<String> isWanted) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).filter(file -> isLog(file.toString(), isWanted)).sorted().toList()) {
                // a dump may hold any byte
                all.append('\n').append(directory.relativize(file)).append('\n').append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    private static boolean isLog(String path, Predicate<String> isWanted) {
        return (path.contains("/logs/") || path.contains("/log/") || path.endsWith("/console.log")) && isWanted.test(path);
    }
}
