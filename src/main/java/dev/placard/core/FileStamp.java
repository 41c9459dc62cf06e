package dev.placard.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * By what a changed file is known without reading it. Take the stamp before the content: a write in between then
 * changes it once more.
 *
 * @param size in bytes
 * @param key which file it is, where the file system tells; another one when the file was replaced
 */
public record FileStamp(Path file, FileTime modified, long size, Optional<Object> key) {

    /**
     * The stamp a file has now.
     *
     * @throws IOException when it is missing, no file, or may not be looked at
     */
    public static FileStamp of(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            throw new NoSuchFileException(file.toString(), null, "is no file");
        }
        return new FileStamp(file, attributes.lastModifiedTime(), attributes.size(), Optional.ofNullable(attributes.fileKey()));
    }
}
