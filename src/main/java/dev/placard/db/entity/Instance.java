package dev.placard.db.entity;

import jakarta.persistence.Column;
import jakarta.persistence.ColumnResult;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityResult;
import jakarta.persistence.FieldResult;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SqlResultSetMapping;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of Nova's table {@code instances}, as far as server metadata asks for it. Placard writes one column of it,
 * {@code updated_at}, and never through this entity. Nova: nova/db/main/models.py Instance.
 */
@Entity
@Table(name = "instances")
@NamedNativeQuery(name = "Instance.touch", query = Instance.TOUCH)
@NamedQuery(name = "Instance.live", query = "SELECT i FROM Instance i " + Instance.LIVE + Instance.SEEN)
@NamedQuery(name = "Instance.project", query = "SELECT i.uuid, i.projectId FROM Instance i " + Instance.LIVE)
@NamedQuery(name = "Instance.withItems", query = "SELECT i, m " + Instance.JOINED + Instance.LIVE + " ORDER BY m.id")
@NamedQuery(name = "Instance.items", query = "SELECT i.uuid, m.id, m.key, m.value " + Instance.JOINED + Instance.LIVE
        + Instance.SEEN + " ORDER BY m.id")
@SqlResultSetMapping(name = PostgreSqlLocks.UUID, columns = @ColumnResult(name = "uuid", type = String.class))
@SqlResultSetMapping(name = PostgreSqlLocks.MAPPING, entities = {
    @EntityResult(entityClass = Instance.class),
    @EntityResult(entityClass = InstanceMetadata.class, fields = {
        @FieldResult(name = "id", column = "m_id"),
        @FieldResult(name = "instanceUuid", column = "m_instance_uuid"),
        @FieldResult(name = "key", column = "m_key"),
        @FieldResult(name = "value", column = "m_value"),
        @FieldResult(name = "updatedAt", column = "m_updated_at"),
        @FieldResult(name = "deletedAt", column = "m_deleted_at"),
        @FieldResult(name = "deleted", column = "m_deleted")})})
public class Instance {

    static final String LIVE = " WHERE i.uuid = :uuid AND i.deleted = 0 AND (i.hidden = FALSE OR i.hidden IS NULL)";
    /** Of the project given, or of any where {@code everywhere} is 1. A number: PostgreSQL knows the type of no bare parameter. */
    static final String SEEN = " AND (i.projectId = :project OR i.deleted < :everywhere)";
    /**
     * A second less where it is the time given already: a row that an update leaves as it was is nothing to Galera. A live row meets
     * the first case never; it tells H2 of which type the parameters are. In SQL, since EclipseLink binds no parameters of JPQL's CASE
     * on H2. Parameters: now, a second before, now, id, project, 1 for servers of all projects.
     */
    static final String TOUCH = "UPDATE instances SET updated_at = CASE WHEN deleted < 0 THEN updated_at"
            + " WHEN updated_at = ?1 THEN ?2 ELSE ?3 END WHERE uuid = ?4 AND deleted = 0 AND (hidden = FALSE OR hidden IS NULL)"
            + " AND (project_id = ?5 OR deleted < ?6)";
    static final String JOINED =
            " FROM Instance i LEFT JOIN InstanceMetadata m ON m.instanceUuid = i.uuid AND m.deleted = 0";

    @Id
    @Column(name = "uuid", updatable = false) private String uuid;
    @Column(name = "project_id", updatable = false) private @Nullable String projectId;
    @Column(name = "user_id", updatable = false) private @Nullable String userId;
    @Column(name = "vm_state", updatable = false) private @Nullable String vmState;
    @Column(name = "locked", updatable = false) private @Nullable Boolean locked;
    @Column(name = "launched_at", updatable = false) private @Nullable LocalDateTime launchedAt;
    @Column(name = "updated_at") private @Nullable LocalDateTime updatedAt;
    /** 0 while the server lives, else the row's id. */
    @Column(name = "deleted", updatable = false) private Integer deleted;
    /** True for the copy of a server that a resize between two cells does not show (any more, or yet). */
    @Column(name = "hidden", updatable = false) private @Nullable Boolean hidden;

    /** For the persistence provider. */
    protected Instance() { }

    /** The server's id, in lower case. */
    public String uuid() {
        return uuid;
    }

    /** The id of the project that owns the server, which never changes; empty where Nova wrote none. */
    public Optional<String> projectId() {
        return Optional.ofNullable(projectId);
    }

    /** What decides whether the server may be changed, as the row stood when it was read. */
    public ServerState state() {
        return new ServerState(uuid, Optional.ofNullable(vmState), Boolean.TRUE.equals(locked), launchedAt != null);
    }
}
