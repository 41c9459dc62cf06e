package dev.placard.db.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDateTime;

/**
 * A row of {@code instance_metadata} that is still to be written. It leaves the column {@code id} to the database and
 * does not ask for it afterwards: a second statement per insert is saved, and no provider's idea of identity columns
 * is needed. It is only ever persisted; {@link InstanceMetadata} reads and changes what is there.
 */
@Entity
@Table(name = "instance_metadata")
public class NewInstanceMetadata {

    @EmbeddedId private Item item;
    @Column(name = "\"value\"", updatable = false) private String value;
    @Column(name = "created_at", updatable = false) private LocalDateTime createdAt;
    @Column(name = "deleted", updatable = false) private Integer deleted;

    /** For the persistence provider. */
    protected NewInstanceMetadata() { }

    /**
     * A new item.
     *
     * @param instanceUuid the server's id
     * @param key at most 255 characters
     * @param value at most 255 code points
     * @param now UTC
     */
    public NewInstanceMetadata(String instanceUuid, String key, String value, LocalDateTime now) {
        this.item = new Item(instanceUuid, key);
        this.value = value;
        this.createdAt = now;
        this.deleted = 0;
    }

    /** The key it will be found by. */
    public String key() {
        return item.key;
    }

    /** The item's value. */
    public String value() {
        return value;
    }

    /** Which server, which key: what tells two new items apart. */
    @Embeddable
    public static class Item implements Serializable {

        private static final long serialVersionUID = 1L;

        @Column(name = "instance_uuid", updatable = false)
        private String instanceUuid;

        @Column(name = "\"key\"", updatable = false)
        private String key;

        /** For the persistence provider. */
        protected Item() { }

        Item(String instanceUuid, String key) {
            this.instanceUuid = instanceUuid;
            this.key = key;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Item that && instanceUuid.equals(that.instanceUuid) && key.equals(that.key);
        }

        @Override
        public int hashCode() {
            return 31 * instanceUuid.hashCode() + key.hashCode();
        }
    }
}
