package dev.placard.console;

import dev.placard.core.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;

/** One file of the page, as it is in the WAR, with its entity tag, quotes included: another one when the content is another. */
record PageFile(String name, byte[] body, String tag) {

    private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=UTF-8", "css", "text/css; charset=UTF-8",
            "js", "text/javascript; charset=UTF-8", "svg", "image/svg+xml");

    /** Reads a file that lies beside this class. */
    static PageFile read(String name) {
        try (InputStream file = Objects.requireNonNull(PageFile.class.getResourceAsStream(name), name)) {
            byte[] body = file.readAllBytes();
            String hash = HexFormat.of().formatHex(Sha256.digest().digest(body), 0, 16);
            return new PageFile(name, body, '"' + hash + '"');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The Content-Type. */
    String type() {
        return Objects.requireNonNull(TYPES.get(name.substring(name.lastIndexOf('.') + 1)), name);
    }
}
