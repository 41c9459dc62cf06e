package dev.placard.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

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
        SortedSet<Path> logs = new TreeSet<>();
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (isLog(file.toString(), isWanted)) {
                    logs.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                // the server works on: its temporary files come and go
                return FileVisitResult.CONTINUE;
            }
        });
        StringBuilder all = new StringBuilder();
        for (Path log : logs) {
            // a dump may hold any byte
            all.append('\n').append(directory.relativize(log)).append('\n').append(Files.readString(log, StandardCharsets.ISO_8859_1));
        }
        return all.toString();
    }

    private static boolean isLog(String path, Predicate<String> isWanted) {
        return (path.contains("/logs/") || path.contains("/log/") || path.endsWith("/console.log")) && isWanted.test(path);
    }
}
