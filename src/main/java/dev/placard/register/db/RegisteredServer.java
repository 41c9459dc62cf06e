package dev.placard.register.db;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table {@code instances} as the server register writes and shows it: a record that carries metadata, with no machine behind
 * it. Only the alone mode has it; beside Nova the table is Nova's to write. Nova: nova/db/main/models.py Instance.
 */
@Entity
@Table(name = "instances")
@NamedQuery(name = "RegisteredServer.live", query = "SELECT s FROM RegisteredServer s WHERE s.uuid = :uuid AND s.state.deleted = 0")
@NamedQuery(name = "RegisteredServer.all", query = "SELECT s FROM RegisteredServer s WHERE s.uuid IN :uuids")
@NamedQuery(name = "RegisteredServer.items", query = """
        SELECT m.instanceUuid, m.key, m.value FROM InstanceMetadata m
        WHERE m.instanceUuid IN :uuids AND m.deleted = 0 ORDER BY m.id""")
@NamedQuery(name = "RegisteredServer.remove", query = """
        UPDATE RegisteredServer s SET s.state.deleted = s.id, s.state.deletedAt = :now, s.state.terminatedAt = :now,
            s.state.updatedAt = :now, s.state.vmState = 'deleted'
        WHERE s.uuid = :uuid AND s.state.deleted = 0""")
@NamedQuery(name = "RegisteredServer.removeItems", query = """
        UPDATE InstanceMetadata m SET m.deleted = m.id, m.deletedAt = :now WHERE m.instanceUuid = :uuid AND m.deleted = 0""")
public class RegisteredServer {

    @Id
    @Column(name = "uuid", updatable = false) private String uuid;
    /** Made by the database. */
    @Column(name = "id", insertable = false, updatable = false) private @Nullable Integer id;
    @Column(name = "user_id", updatable = false) private @Nullable String userId;
    @Column(name = "project_id", updatable = false) private @Nullable String projectId;
    @Column(name = "display_name") private @Nullable String displayName;
    @Column(name = "display_description") private @Nullable String displayDescription;
    @Column(name = "hostname") private @Nullable String hostname;
    @Column(name = "image_ref") private @Nullable String imageRef;
    @Column(name = "instance_type_id") private @Nullable Integer instanceTypeId;
    @Column(name = "locked") private @Nullable Boolean locked;
    @Column(name = "launch_index") private @Nullable Integer launchIndex;
    @Column(name = "reservation_id") private @Nullable String reservationId;
    @Embedded private RegisteredState state;
    @Embedded private @Nullable RegisteredDetails details;

    /** For the persistence provider. */
    protected RegisteredServer() { }

    /** A row still to be written, of a server that is active at once; it has no name yet. */
    RegisteredServer(String uuid, ServerOwner owner, NewServer asked, Flavor flavor, LocalDateTime now) {
        this.uuid = uuid;
        userId = owner.userId();
        projectId = owner.projectId();
        displayDescription = asked.description().orElse(null);
        imageRef = asked.imageRef();
        instanceTypeId = flavor.id();
        locked = false;
        state = new RegisteredState(now);
        details = asked.details();
    }

    RegisteredServer named(String newName, String newHostname) {
        displayName = newName;
        hostname = newHostname;
        return this;
    }

    RegisteredServer launched(int index, String reservation) {
        launchIndex = index;
        reservationId = reservation;
        return this;
    }

    /** The server's id, in lower case. */
    public String uuid() {
        return uuid;
    }

    /** The number of its row; 0 before there is one. */
    public int id() {
        return Objects.requireNonNullElse(id, 0);
    }

    /** The user who registered it. */
    public String userId() {
        return text(userId);
    }

    /** The project that owns it. */
    public String projectId() {
        return text(projectId);
    }

    /** Its name. */
    public String displayName() {
        return text(displayName);
    }

    /** A text for people. */
    public Optional<String> displayDescription() {
        return Optional.ofNullable(displayDescription);
    }

    /** The name it would have among hosts. */
    public String hostname() {
        return text(hostname);
    }

    /** The image it is said to come from; empty text for none. */
    public String imageRef() {
        return text(imageRef);
    }

    /** The number of its flavor's row. */
    public Optional<Integer> instanceTypeId() {
        return Optional.ofNullable(instanceTypeId);
    }

    /** Whether it is locked against changes by others than admins. */
    public boolean isLocked() {
        return Boolean.TRUE.equals(locked);
    }

    /** Its place among those registered by one request, from 0. */
    public int launchIndex() {
        return Objects.requireNonNullElse(launchIndex, 0);
    }

    /** What the servers of one request have in common. */
    public Optional<String> reservationId() {
        return Optional.ofNullable(reservationId);
    }

    /** In which state it is. */
    public RegisteredState state() {
        return state;
    }

    /** What else its owner said. Hibernate has none where all its columns are NULL. */
    public RegisteredDetails details() {
        return Objects.requireNonNullElseGet(details, RegisteredDetails::new);
    }

    private static String text(@Nullable String column) {
        return Objects.requireNonNullElse(column, "");
    }
}
