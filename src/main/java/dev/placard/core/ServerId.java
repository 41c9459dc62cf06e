package dev.placard.core;

/**
 * The id of a server as a caller wrote it in a URL, which need not be any server's. A resource method with such a parameter acts on that
 * server, and the owner check stands before it: the type says so, and no position.
 */
public record ServerId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
