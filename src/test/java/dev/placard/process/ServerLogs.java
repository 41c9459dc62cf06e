package dev.placard.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
            all.append('\n').append(directory.relativize(log)).append('\n').append(bytes(log));
        }
        return all.toString();
    }

    /** What stands in a log now. The last character may be half written, and is another one then. */
    static String text(Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A dump may hold any byte. Nothing where the file is gone meanwhile. */
    private static String bytes(Path log) throws IOException {
        try {
            return Files.readString(log, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    private static boolean isLog(String path, Predicate<String> isWanted) {
        return (path.contains("/logs/") || path.contains("/log/") || path.endsWith("/console.log")) && isWanted.test(path);
    }
}
