package dev.placard.core;

/**
 * The id of a project as a caller wrote it in a URL, which need not be any project's. Where a resource method has such a parameter, that
 * project is the target of the policy's rule: the type says so, and no position.
 */
public record ProjectId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
