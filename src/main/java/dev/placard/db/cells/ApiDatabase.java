package dev.placard.db.cells;

import dev.placard.config.DataSourceOptions;
import dev.placard.config.Option;
import dev.placard.config.Settings;
import dev.placard.db.sql.Jdbc;
import dev.placard.db.sql.ReadOnlyDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Nova's API database, nova_api: which cell a server is in, and how much a project may have. Optional: without it every
 * query finds nothing, and no connection is ever opened. Nova: nova/db/api/models.py.
 */
@ApplicationScoped
public class ApiDatabase {

    /** Where nova_api is; empty for none. The app server's data source {@code jdbc/placard/api} uses it too. */
    public static final Option<String> URL = DataSourceOptions.API_URL;

    private static final int UNLIMITED = -1;

    private final Optional<ReadOnlyDatabase> database;

    /** For the container's proxy. */
    protected ApiDatabase() {
        this(Optional.empty());
    }

    /** The database the operator names, if any. */
    @Inject
    public ApiDatabase(Settings settings) {
        this(ReadOnlyDatabase.named(settings, URL, "jdbc/placard/api"));
    }

    ApiDatabase(Optional<ReadOnlyDatabase> database) {
        this.database = database;
    }

    /**
     * What the quota tables say about a caller; no limits where there is no row.
     *
     * @param projectId empty for none
     */
    public QuotaRows quotas(String projectId, String userId) {
        Map<String, Integer> limits = read("""
                SELECT 'project', hard_limit FROM quotas WHERE resource = 'metadata_items' AND project_id = ?
                UNION ALL SELECT 'user', hard_limit FROM project_user_quotas
                WHERE resource = 'metadata_items' AND project_id = ? AND user_id = ?
                UNION ALL SELECT 'default', hard_limit FROM quota_classes
                WHERE resource = 'metadata_items' AND class_name = 'default'""",
                row -> Map.entry(row.getString(1), limit(row)), projectId, projectId, userId)
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (earlier, later) -> later));
        return new QuotaRows(Optional.ofNullable(limits.get("project")), Optional.ofNullable(limits.get("user")),
                Optional.ofNullable(limits.get("default")));
    }

    /** Where Nova says a server is; empty when Nova knows no such server. */
    Optional<ServerMapping> mapping(String uuid) {
        return read("""
                SELECT im.project_id, cm.uuid, cm.name FROM instance_mappings im
                LEFT JOIN cell_mappings cm ON cm.id = im.cell_id WHERE im.instance_uuid = ?""",
                row -> new ServerMapping(row.getString(1), cell(row, 2)), uuid).stream().findFirst();
    }

    /** Whether a server is still being scheduled: in no cell yet. */
    boolean hasBuildRequest(String uuid) {
        return !read("SELECT id FROM build_requests WHERE instance_uuid = ?", row -> row.getInt(1), uuid).isEmpty();
    }

    /** The cells of this Nova, cell0 too. */
    List<Cell> cells() {
        return read("SELECT uuid, name FROM cell_mappings ORDER BY id", row -> new Cell(row.getString(1), row.getString(2)));
    }

    /** The database itself; empty when there is none. */
    public Optional<ReadOnlyDatabase> database() {
        return database;
    }

    private <T> List<T> read(String sql, Jdbc.RowReader<T> reader, String... parameters) {
        return database.map(there -> there.read(sql, reader, parameters)).orElse(List.of());
    }

    private static Optional<Cell> cell(ResultSet row, int column) throws SQLException {
        String uuid = row.getString(column);
        return uuid == null ? Optional.empty() : Optional.of(new Cell(uuid, row.getString(column + 1)));
    }

    private static int limit(ResultSet row) throws SQLException {
        int limit = row.getInt(2);
        return row.wasNull() ? UNLIMITED : limit;
    }
}
