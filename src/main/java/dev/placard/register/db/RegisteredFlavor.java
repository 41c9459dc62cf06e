package dev.placard.register.db;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code flavors}, which is read only. Nova: nova/db/api/models.py Flavors. */
@Entity
@Table(name = "flavors")
@NamedQuery(name = "RegisteredFlavor.all", query = "SELECT f FROM RegisteredFlavor f ORDER BY f.flavorid")
public class RegisteredFlavor {

    @Id
    @Column(name = "id") private Integer id;
    @Column(name = "flavorid") private String flavorid;
    @Column(name = "name") private String name;
    @Column(name = "memory_mb") private Integer memoryMb;
    @Column(name = "vcpus") private Integer vcpus;
    @Column(name = "root_gb") private @Nullable Integer rootGb;
    @Column(name = "ephemeral_gb") private @Nullable Integer ephemeralGb;
    @Column(name = "swap") private Integer swap;
    @Column(name = "rxtx_factor") private @Nullable Double rxtxFactor;
    @Column(name = "disabled") private @Nullable Boolean disabled;
    @Column(name = "is_public") private @Nullable Boolean isPublic;
    @Column(name = "description") private @Nullable String description;

    /** For the persistence provider. */
    protected RegisteredFlavor() { }

    /** The row as a value. */
    public Flavor toFlavor() {
        return new Flavor(id, flavorid, name, memoryMb, vcpus, Objects.requireNonNullElse(rootGb, 0),
                Objects.requireNonNullElse(ephemeralGb, 0), swap, Objects.requireNonNullElse(rxtxFactor, 1.0),
                Boolean.TRUE.equals(disabled), Boolean.TRUE.equals(isPublic), Optional.ofNullable(description));
    }
}
