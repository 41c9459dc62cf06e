package dev.placard.api;

import dev.placard.compute.TagList;
import dev.placard.core.ComputeException;
import java.util.HashSet;
import java.util.Set;

/**
 * Reads If-Match or If-None-Match by the letter of RFC 9110 (8.8.3, 13.1.1, 13.1.2). Both app servers'
 * {@code Request.evaluatePreconditions} take tags without quotes, cut tags at the commas in them, mistake {@code "*"} for the star, and
 * pass over an empty header.
 */
final class EntityTagHeader {

    private static final String WEAK = "W/";

    private final String name;
    private final String text;
    private int at;

    private EntityTagHeader(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /**
     * Reads a header: the star, or at least one tag.
     *
     * @param text all its lines, joined by commas
     * @throws ComputeException 400 for anything else
     */
    static TagList read(String name, String text) {
        if (text.strip().equals("*")) {
            return new TagList(true, Set.of(), Set.of());
        }
        return new EntityTagHeader(name, text).list();
    }

    private TagList list() {
        Set<String> strong = new HashSet<>();
        Set<String> weak = new HashSet<>();
        skipSpace();
        while (at < text.length()) {
            if (text.charAt(at) != ',') {
                boolean isWeak = text.startsWith(WEAK, at);
                at += isWeak ? WEAK.length() : 0;
                (isWeak ? weak : strong).add(opaque());
                skipSpace();
                require(at == text.length() || text.charAt(at) == ',');
            }
            at++; // empty elements of a list are passed over: RFC 9110, 5.6.1.2
            skipSpace();
        }
        require(!strong.isEmpty() || !weak.isEmpty());
        return new TagList(false, strong, weak);
    }

    private String opaque() {
        require(at < text.length() && text.charAt(at) == '"');
        int end = text.indexOf('"', at + 1);
        require(end > 0);
        String opaque = text.substring(at + 1, end);
        require(opaque.chars().allMatch(each -> each > ' ' && each != 0x7F));
        at = end + 1;
        return opaque;
    }

    private void skipSpace() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    private void require(boolean isWellFormed) {
        if (!isWellFormed) {
            throw ComputeException.malformedCondition(name);
        }
    }
}
