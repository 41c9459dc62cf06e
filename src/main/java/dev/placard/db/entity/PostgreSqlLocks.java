package dev.placard.db.entity;

/**
 * What PostgreSQL needs to be told in its own SQL, so that a condition costs no statement more than elsewhere. Foreign keys wait only
 * for {@code FOR UPDATE}, which neither an UPDATE nor every persistence provider takes, and an outer join cannot be locked.
 */
public final class PostgreSqlLocks {

    /** The mapping of {@link #LOCK}, at {@link Instance}. Without one Hibernate has the driver ask the database for the column's type. */
    public static final String UUID = "Instance.lockedUuid";

    /** The mapping of {@link #READ}, at {@link Instance}. */
    public static final String MAPPING = "Instance.lockedWithItems";

    /** Parameters: id, project, 1 for servers of all projects. */
    public static final String LOCK = "SELECT uuid FROM instances WHERE uuid = ?1 AND deleted = 0 AND (hidden = FALSE OR hidden IS NULL)"
            + " AND (project_id = ?2 OR deleted < ?3) FOR UPDATE";

    /** Parameters: as {@link #LOCK}, then now and a second before; see {@link Instance#TOUCH}. */
    public static final String TOUCH = "WITH held AS (" + LOCK + ") UPDATE instances SET updated_at = COALESCE(NULLIF(CAST(?4 AS timestamp),"
            + " instances.updated_at), ?5) FROM held WHERE instances.uuid = held.uuid";

    /** Parameters: the id twice. A server without items has one whose id is 0: EclipseLink takes no entity whose id is NULL for none. */
    public static final String READ = "WITH held AS (SELECT * FROM instance_metadata WHERE instance_uuid = ?1 AND deleted = 0 FOR UPDATE)"
            + " SELECT i.uuid, i.project_id, i.user_id, i.vm_state, i.locked, i.launched_at, i.updated_at, i.deleted, i.hidden,"
            + " COALESCE(m.id, 0) AS m_id, m.instance_uuid AS m_instance_uuid, m.key AS m_key, m.value AS m_value,"
            + " m.updated_at AS m_updated_at, m.deleted_at AS m_deleted_at, m.deleted AS m_deleted"
            + " FROM instances i LEFT JOIN held m ON m.instance_uuid = i.uuid WHERE i.uuid = ?2 AND i.deleted = 0"
            + " AND (i.hidden = FALSE OR i.hidden IS NULL) ORDER BY m.id";

    private PostgreSqlLocks() { }
}
