package dev.placard.api.versions;

import java.util.Set;

/** The Content-Type of a request, as Nova judges it: before the body is looked at, and also where there is none. */
public final class RequestType {

    private static final Set<String> JSON = Set.of("application/json", "application/vnd.openstack.compute+json");
    private static final Set<String> UNSAID = Set.of("", "text/plain");

    /** The one type of body that PATCH takes (RFC 7396). */
    static final String MERGE_PATCH = "application/merge-patch+json";

    private RequestType() { }

    /**
     * Whether a body of this type is read, or nothing is said of its type. Nova: wsgi.py get_content_type; capitals and spaces make a type
     * unknown.
     */
    static boolean isSupported(String header) {
        String type = header.split(";", 2)[0];
        return JSON.contains(type) || UNSAID.contains(type);
    }

    /**
     * Whether a body is a merge patch. Nova has no such type, so that the rules are the standard's: parameters, capitals and spaces do no
     * harm.
     */
    static boolean isMergePatch(String header) {
        return header.split(";", 2)[0].strip().equalsIgnoreCase(MERGE_PATCH);
    }
}
