package dev.placard.db.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of Nova's table {@code instance_metadata}: one item of a server. Rows are never removed; a removed item keeps
 * its row with {@code deleted} set to the row's id. Nova: nova/db/main/models.py InstanceMetadata, SoftDeleteMixin.
 * New rows are made by {@link NewInstanceMetadata}.
 */
@Entity
@Table(name = "instance_metadata")
public class InstanceMetadata {

    @Id private Integer id;
    @Column(name = "instance_uuid", updatable = false) private String instanceUuid;
    @Column(name = "\"key\"", updatable = false) private @Nullable String key;
    @Column(name = "\"value\"") private @Nullable String value;
    @Column(name = "updated_at") private @Nullable LocalDateTime updatedAt;
    @Column(name = "deleted_at") private @Nullable LocalDateTime deletedAt;
    /** 0 while the item lives, else the row's id. */
    @Column(name = "deleted") private Integer deleted;

    /** For the persistence provider. */
    protected InstanceMetadata() { }

    /** Whether there is an item: {@link PostgreSqlLocks#READ} gives one with the id 0 where there is none. */
    boolean isThere() {
        return id != 0;
    }

    /**
     * The item's key. Keys are compared as Java strings: MariaDB's collations would take foo and Foo for one key. NULL, which Nova
     * never writes, reads as an empty one.
     */
    public String key() {
        return Objects.requireNonNullElse(key, "");
    }

    /** The item's value. NULL, which Nova never writes, reads as an empty one. */
    public String value() {
        return Objects.requireNonNullElse(value, "");
    }

    /**
     * Gives the item another value. As in Nova, a row that keeps its value is not touched.
     *
     * @param newValue at most 255 code points
     * @param now UTC
     */
    public void replaceValue(String newValue, LocalDateTime now) {
        if (!newValue.equals(value)) {
            value = newValue;
            updatedAt = now;
        }
    }

    /** Removes the item at this time, in UTC: the row stays, marked as deleted. */
    public void softDelete(LocalDateTime now) {
        deleted = id;
        deletedAt = now;
    }
}
