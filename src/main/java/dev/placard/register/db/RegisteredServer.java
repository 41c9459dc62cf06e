package dev.placard.register.db;

import dev.placard.register.db.Server.State;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * A row of the table {@code instances} as the server register writes and shows it. There is no machine behind it. Only the alone
 * mode has it; beside Nova the table is Nova's to write. Nova: nova/db/main/models.py Instance.
 */
@Entity
@Table(name = "instances")
@NamedQuery(name = "RegisteredServer.live", query = """
        SELECT s FROM RegisteredServer s WHERE s.uuid = :uuid AND s.deleted = 0""")
@NamedQuery(name = "RegisteredServer.all", query = """
        SELECT s FROM RegisteredServer s WHERE s.uuid IN :uuids""")
@NamedQuery(name = "RegisteredServer.items", query = """
        SELECT m.instanceUuid, m.key, m.value FROM InstanceMetadata m
        WHERE m.instanceUuid IN :uuids AND m.deleted = 0 ORDER BY m.id""")
@NamedQuery(name = "RegisteredServer.remove", query = """
        UPDATE RegisteredServer s SET s.deleted = s.id, s.deletedAt = :now, s.terminatedAt = :now, s.updatedAt = :now,
            s.vmState = 'deleted'
        WHERE s.uuid = :uuid AND s.deleted = 0""")
@NamedQuery(name = "RegisteredServer.removeItems", query = """
        UPDATE InstanceMetadata m SET m.deleted = m.id, m.deletedAt = :now WHERE m.instanceUuid = :uuid AND m.deleted = 0""")
public class RegisteredServer {

    @Id
    @Column(name = "uuid", updatable = false)
    private String uuid;

    /** Made by the database. */
    @Column(name = "id", insertable = false, updatable = false)
    private Integer id;

    @Column(name = "created_at", updatable = false)
    private LocalDateTime createdAt;

    @Column(name = "updated_at")
    private LocalDateTime updatedAt;

    @Column(name = "deleted_at")
    private LocalDateTime deletedAt;

    /** 0 while the server lives, else the row's id. */
    @Column(name = "deleted")
    private Integer deleted;

    @Column(name = "user_id", updatable = false)
    private String userId;

    @Column(name = "project_id", updatable = false)
    private String projectId;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "display_description")
    private String displayDescription;

    @Column(name = "hostname")
    private String hostname;

    @Column(name = "image_ref")
    private String imageRef;

    @Column(name = "instance_type_id")
    private Integer instanceTypeId;

    @Column(name = "key_name")
    private String keyName;

    @Column(name = "config_drive")
    private String configDrive;

    @Column(name = "availability_zone")
    private String availabilityZone;

    @Column(name = "access_ip_v4")
    private String accessIpV4;

    @Column(name = "access_ip_v6")
    private String accessIpV6;

    @Column(name = "auto_disk_config")
    private Boolean autoDiskConfig;

    @Column(name = "power_state")
    private Integer powerState;

    @Column(name = "vm_state")
    private String vmState;

    @Column(name = "task_state")
    private String taskState;

    @Column(name = "launched_at")
    private LocalDateTime launchedAt;

    @Column(name = "terminated_at")
    private LocalDateTime terminatedAt;

    @Column(name = "locked")
    private Boolean locked;

    @Column(name = "launch_index")
    private Integer launchIndex;

    @Column(name = "reservation_id")
    private String reservationId;

    /** For the persistence provider. */
    protected RegisteredServer() { }

    /**
     * A new row.
     *
     * @param server what it is to say
     */
    public RegisteredServer(Server server) {
        uuid = server.uuid();
        userId = server.userId();
        projectId = server.projectId();
        displayName = server.displayName();
        displayDescription = server.displayDescription().orElse(null);
        hostname = server.hostname();
        imageRef = server.imageRef();
        instanceTypeId = server.instanceTypeId().orElse(null);
        keyName = server.keyName().orElse(null);
        configDrive = server.configDrive();
        availabilityZone = server.availabilityZone().orElse(null);
        accessIpV4 = server.accessIpV4().orElse(null);
        accessIpV6 = server.accessIpV6().orElse(null);
        autoDiskConfig = server.autoDiskConfig();
        locked = server.isLocked();
        launchIndex = server.launchIndex();
        reservationId = server.reservationId().orElse(null);
        set(server.state());
    }

    private void set(State state) {
        createdAt = state.createdAt();
        updatedAt = state.updatedAt();
        launchedAt = state.launchedAt().orElse(null);
        vmState = state.vmState().orElse(null);
        powerState = state.powerState().orElse(null);
        deleted = 0;
    }

    /**
     * The row as a value.
     *
     * @return all that the register knows of the server, its items excepted
     */
    public Server toServer() {
        return new Server(uuid, Objects.requireNonNullElse(id, 0), text(projectId), text(userId), text(displayName),
                Optional.ofNullable(displayDescription), text(hostname), text(imageRef), Optional.ofNullable(instanceTypeId),
                Optional.ofNullable(keyName), text(configDrive), Optional.ofNullable(availabilityZone),
                Optional.ofNullable(accessIpV4), Optional.ofNullable(accessIpV6), Boolean.TRUE.equals(autoDiskConfig), state(),
                Boolean.TRUE.equals(locked), Objects.requireNonNullElse(launchIndex, 0), Optional.ofNullable(reservationId));
    }

    private State state() {
        return new State(Optional.ofNullable(vmState), Optional.ofNullable(taskState), Optional.ofNullable(powerState),
                deleted != 0, createdAt, Objects.requireNonNullElse(updatedAt, createdAt), Optional.ofNullable(launchedAt),
                Optional.ofNullable(terminatedAt));
    }

    private static String text(String column) {
        return Objects.requireNonNullElse(column, "");
    }
}
