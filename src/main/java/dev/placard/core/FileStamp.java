package dev.placard.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * By what a changed file is known without reading it. Take the stamp before the content: a write in between then
 * changes it once more.
 *
 * @param modified when it was written last
 * @param size in bytes
 * @param key which file it is, where the file system tells; another one when the file was replaced
 */
public record FileStamp(FileTime modified, long size, Optional<Object> key) {

    /**
     * The stamp a file has now.
     *
     * @param file which one
     * @return its stamp; empty when it is missing or may not be looked at
     */
    public static Optional<FileStamp> of(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(new FileStamp(attributes.lastModifiedTime(), attributes.size(),
                    Optional.ofNullable(attributes.fileKey())));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
