package dev.placard.compute;

import dev.placard.core.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * A strong entity tag (RFC 9110, 8.8.3) for items: a hash of keys and values themselves, so that it is right although Nova
 * writes the same rows, and the same on every Placard. Nothing of it is stored.
 *
 * @param opaque what stands between the quotes: no quote, no comma, no space in it
 */
public record EntityTag(String opaque) {

    private static final int BYTES = 16;
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    /** The tag of a server's items, or of some of them: the same for equal maps only, whatever their order. */
    public static EntityTag of(Map<String, String> items) {
        // in the order of code points, whoever asks
        Map<byte[], byte[]> sorted = new TreeMap<>(Arrays::compareUnsigned);
        items.forEach((key, value) -> sorted.put(key.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8)));
        int length = sorted.entrySet().stream().mapToInt(item -> 2 * Integer.BYTES + item.getKey().length + item.getValue().length).sum();
        // each text with its length before it, so that no two items can be taken for one
        ByteBuffer text = ByteBuffer.allocate(length);
        sorted.forEach((key, value) -> text.putInt(key.length).put(key).putInt(value.length).put(value));
        byte[] hash = Sha256.digest().digest(text.array());
        return new EntityTag(ENCODER.encodeToString(Arrays.copyOf(hash, BYTES)));
    }

    /** As the header ETag has it, in quotes. */
    public String header() {
        return '"' + opaque + '"';
    }
}
