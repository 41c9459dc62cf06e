package dev.placard.core;

/**
 * The id of a server as a caller wrote it in a URL. A resource method with such a parameter acts on that server, and the owner check
 * stands before it: the type says so, and no position.
 *
 * @param value the text, which need not be the id of any server
 */
public record ServerId(String value) {

    /**
     * Makes the parameter of a resource method.
     *
     * @param value the segment of the path, its escapes undone
     * @return the id
     */
    public static ServerId valueOf(String value) {
        return new ServerId(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
