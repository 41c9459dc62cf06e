package dev.placard.core;

import jakarta.ejb.ApplicationException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A refusal in Nova's words: the status and the sentence of the fault the caller gets. One factory per case; where
 * the sentence comes from Nova's code, the factory names the file. It leaves an EJB unwrapped; whether there is a transaction
 * to roll back is the EJB's to know.
 */
@ApplicationException
public final class ComputeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration LATER = Duration.ofSeconds(30);

    private final int status;
    private final @Nullable Duration retryAfter;
    private final @Nullable String entityTag;

    private ComputeException(int status, String sentence) {
        this(status, sentence, null, null);
    }

    private ComputeException(int status, String sentence, @Nullable Duration retryAfter, @Nullable String entityTag) {
        super(sentence, null, false, false);
        this.status = status;
        this.retryAfter = retryAfter;
        this.entityTag = entityTag;
    }

    /** The HTTP status, 400 to 599. */
    public int status() {
        return status;
    }

    /** How long to wait at least before another try; empty where waiting is not known to help. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** The header ETag of what is there now; empty where nothing is there, or the request named nothing. */
    public Optional<String> entityTag() {
        return Optional.ofNullable(entityTag);
    }

    /** 404, for a server that is missing, deleted or not visible. Nova: exception.py InstanceNotFound. */
    public static ComputeException instanceNotFound(String serverId) {
        return new ComputeException(404, "Instance " + serverId + " could not be found.");
    }

    /** 404, for an item the server does not have. Nova: server_metadata.py show and delete. */
    public static ComputeException itemNotFound() {
        return new ComputeException(404, "Metadata item was not found");
    }

    /** 403, for a caller whom the policy does not allow the action. Nova: exception.py PolicyNotAuthorized. */
    public static ComputeException policyNotAuthorized(String action) {
        return new ComputeException(403, "Policy doesn't allow " + action + " to be performed.");
    }

    /** 400, when the item sent does not have the key of the URL. Nova: server_metadata.py update. */
    public static ComputeException bodyAndUriMismatch() {
        return new ComputeException(400, "Request body and URI mismatch");
    }

    /** 400, for a body that is not JSON. Nova: exception.py MalformedRequestBody, wsgi.py. */
    public static ComputeException malformedBody() {
        return new ComputeException(400, "Malformed request body");
    }

    /** 400, for a body that breaks the schema. Nova: validation/validators.py. */
    public static ComputeException invalidInput(String detail) {
        return new ComputeException(400, detail);
    }

    /** 400, when the project in the URL is not the token's. Nova: api/openstack/wsgi.py. */
    public static ComputeException malformedUrl(String urlProject, String callersProject) {
        return new ComputeException(400, "Malformed request URL: URL's project_id '" + urlProject
                + "' doesn't match Context's project_id '" + callersProject + "'");
    }

    /** 409, for a locked server and a caller who is not admin. Nova: exception.py InstanceIsLocked. */
    public static ComputeException instanceIsLocked(String serverId) {
        return new ComputeException(409, "Instance " + serverId + " is locked");
    }

    /** 409, for a server that never ran. Nova: exception.py InstanceInvalidState, common.py. */
    public static ComputeException neverLaunched(String serverId, String action) {
        return new ComputeException(409, "Instance " + serverId + " is in an invalid state for '" + action + "'");
    }

    /** 409, for a server whose state forbids the change. Nova: common.py raise_http_conflict_for_instance_invalid_state. */
    public static ComputeException invalidState(String serverId, String action, String vmState) {
        return new ComputeException(409,
                "Cannot '" + action + "' instance " + serverId + " while it is in vm_state " + vmState);
    }

    /** 403, for a map larger than the project may have. Nova: exception.py MetadataLimitExceeded. */
    public static ComputeException quotaExceeded(int limit) {
        return new ComputeException(403, "Maximum number of metadata items exceeds " + limit);
    }

    /** 404, for a flavor that is missing. Nova: exception.py FlavorNotFound, flavors.py show. */
    public static ComputeException flavorNotFound(String flavorId) {
        return new ComputeException(404, "Flavor " + flavorId + " could not be found.");
    }

    /** 400, for a server that is to have a flavor that is missing. Nova: exception.py FlavorNotFound, servers.py create. */
    public static ComputeException noSuchFlavorToUse(String flavorId) {
        return new ComputeException(400, "Flavor " + flavorId + " could not be found.");
    }

    /** 400, for a list that is to go on behind something it does not have. Nova: servers.py _get_servers. */
    public static ComputeException markerNotFound(String marker) {
        return new ComputeException(400, "marker [" + marker + "] not found");
    }

    /** 400, for a filter that would take too long to try. Nova leaves that to the database, which gives up likewise. */
    public static ComputeException patternTooCostly(String pattern) {
        return new ComputeException(400, "Invalid input received: the regular expression " + pattern + " takes too long");
    }

    /** 403, for more servers than may be made. Nova: exception.py TooManyInstances. */
    public static ComputeException tooManyInstances(int requested, int allowed) {
        return new ComputeException(403, "Quota exceeded for instances: Requested " + requested + ", but already used 0 of "
                + allowed + " instances");
    }

    /** 403, for a list of deleted servers that is asked for by nobody's admin. Nova: servers.py _get_servers. */
    public static ComputeException deletedAreForAdmins() {
        return new ComputeException(403, "Only administrators may list deleted instances");
    }

    /** 403, for a list in an order that tells what only admins are to know. Nova: servers.py remove_invalid_sort_keys. */
    public static ComputeException orderIsForAdmins(String column) {
        return new ComputeException(403, "Only administrators can sort servers by " + column);
    }

    /** 400, for a microversion header that is no version. Nova: exception.py InvalidAPIVersionString. */
    public static ComputeException invalidVersion(String version) {
        return new ComputeException(400, "API Version String " + version
                + " is of invalid format. Must be of format MajorNum.MinorNum.");
    }

    /** 406, for a microversion that is not served. Nova: exception.py InvalidGlobalAPIVersion. */
    public static ComputeException versionNotSupported(String version, String minimum, String maximum) {
        return new ComputeException(406, "Version " + version + " is not supported by the API. Minimum is " + minimum
                + " and maximum is " + maximum + ".");
    }

    /** 400, for a condition that is none: to pass it over would take away the protection a client asked for. */
    public static ComputeException malformedCondition(String header) {
        return new ComputeException(400, "Invalid header " + header + ": entity tags in double quotes, separated by commas, or *,"
                + " are expected");
    }

    /** 412, for a condition that does not hold: RFC 9110, 15.5.13. Nova has no conditions, and so no sentence. */
    public static ComputeException preconditionFailed(String header, Optional<String> entityTag) {
        return new ComputeException(412, "The condition of the header " + header + " does not hold, so nothing was changed."
                + " Get the resource again, and repeat the request with the ETag of that answer.", null, entityTag.orElse(null));
    }

    /** 415, for a body of a type that is not read. Nova: wsgi.py. */
    public static ComputeException unsupportedContentType() {
        return new ComputeException(415, "Unsupported Content-Type");
    }

    /** 503, when the database gave up, or is away. Nothing was changed, or nobody knows whether it was. */
    public static ComputeException databaseUnavailable() {
        return new ComputeException(503, "The database cannot answer now. Please try again later.", SOON, null);
    }

    /** 503, when what the answer needs is out of reach. */
    public static ComputeException serviceUnavailable(String sentence) {
        return new ComputeException(503, sentence);
    }

    /** 503, for one more reader of the feed than there may be. */
    public static ComputeException tooManyReaders() {
        return new ComputeException(503, "Too many read the events. Please try again later.", LATER, null);
    }

    /** 501, for a reader of the feed where several cells are served: their changes have no common order. */
    public static ComputeException noFeed() {
        return new ComputeException(501, "Events are not served here.");
    }

    /** 410, for a reader of the feed who wants to go on where there is nothing any more. */
    public static ComputeException eventsAreGone() {
        return new ComputeException(410, "The events that follow the Last-Event-ID are not there any more. Read the history of the servers,"
                + " and the events from now on.");
    }

    /** 400, for a place in the feed that is none. */
    public static ComputeException malformedEventId() {
        return new ComputeException(400, "The header Last-Event-ID must hold the id of an event: a number.");
    }

    /** 401, for a log-in at the console that Keystone refused; the sentence is Keystone's. */
    public static ComputeException loginRefused(String sentence) {
        return new ComputeException(401, sentence);
    }

    /** 429, for more log-ins at the console than one address may try. */
    public static ComputeException tooManyLogins(Duration retryAfter) {
        return new ComputeException(429, "Too many attempts to log in. Please try again later.", retryAfter, null);
    }

    /** 413, for a body at the console that is no log-in by its size alone. */
    public static ComputeException loginTooLarge() {
        return new ComputeException(413, "Request is too large.");
    }
}
