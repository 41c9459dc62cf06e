package dev.placard.core;

/**
 * The id of a project as a caller wrote it in a URL. Where a resource method has such a parameter, that project is the target of the
 * policy's rule: the type says so, and no position.
 *
 * @param value the text, which need not be the id of any project
 */
public record ProjectId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
