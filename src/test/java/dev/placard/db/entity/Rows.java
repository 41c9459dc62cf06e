package dev.placard.db.entity;

import java.lang.reflect.Field;
import java.time.LocalDateTime;
import java.util.List;

/** Rows as they come from the database, for tests without one. */
public final class Rows {

    private Rows() { }

    /** A live, running server with the rows given. */
    public static ServerRecord server(String uuid, InstanceMetadata... rows) {
        return server(uuid, "active", rows);
    }

    /** A live server that is in a state, with the rows given. */
    public static ServerRecord server(String uuid, String vmState, InstanceMetadata... rows) {
        Instance instance = new Instance();
        set(instance, "uuid", uuid);
        set(instance, "projectId", "demo");
        set(instance, "vmState", vmState);
        set(instance, "launchedAt", LocalDateTime.of(2026, 1, 1, 0, 0));
        return new ServerRecord(instance, List.of(rows));
    }

    /** A live item; key and value may be null. */
    public static InstanceMetadata item(int id, String key, String value) {
        InstanceMetadata row = new InstanceMetadata();
        set(row, "id", id);
        set(row, "key", key);
        set(row, "value", value);
        set(row, "deleted", 0);
        return row;
    }

    private static void set(Object row, String column, Object value) {
        try {
            Field field = row.getClass().getDeclaredField(column);
            field.setAccessible(true);
            field.set(row, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
