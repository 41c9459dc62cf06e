package dev.placard.register.db;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** States and times of a server of the register. Times are UTC. */
@Embeddable
public class RegisteredState {

    private static final int NOSTATE = 0;

    @Column(name = "created_at", updatable = false) private LocalDateTime createdAt;
    @Column(name = "updated_at") private @Nullable LocalDateTime updatedAt;
    @Column(name = "deleted_at") private @Nullable LocalDateTime deletedAt;
    /** 0 while the server lives, else the row's id. */
    @Column(name = "deleted") private Integer deleted;
    @Column(name = "vm_state") private @Nullable String vmState;
    @Column(name = "task_state") private @Nullable String taskState;
    @Column(name = "power_state") private @Nullable Integer powerState;
    @Column(name = "launched_at") private @Nullable LocalDateTime launchedAt;
    @Column(name = "terminated_at") private @Nullable LocalDateTime terminatedAt;

    /** For the persistence provider. */
    protected RegisteredState() { }

    /** Of a server just registered: ACTIVE at once and launched now, so that metadata may be written; NOSTATE, for nothing runs. */
    RegisteredState(LocalDateTime now) {
        createdAt = now;
        updatedAt = now;
        deleted = 0;
        vmState = "active";
        powerState = NOSTATE;
        launchedAt = now;
    }

    /** When it was registered. */
    public LocalDateTime createdAt() {
        return createdAt;
    }

    /** When it was last changed. */
    public LocalDateTime updatedAt() {
        return Objects.requireNonNullElse(updatedAt, createdAt);
    }

    /** Whether it is gone and only its row is left. */
    public boolean isDeleted() {
        return deleted != 0;
    }

    /** Nova's word: active, stopped, deleted ... */
    public Optional<String> vmState() {
        return Optional.ofNullable(vmState);
    }

    /** What is being done with it; nothing, for a record. */
    public Optional<String> taskState() {
        return Optional.ofNullable(taskState);
    }

    /** Nova's number. */
    public Optional<Integer> powerState() {
        return Optional.ofNullable(powerState);
    }

    /** Since when its metadata may be written. */
    public Optional<LocalDateTime> launchedAt() {
        return Optional.ofNullable(launchedAt);
    }

    /** When it was removed. */
    public Optional<LocalDateTime> terminatedAt() {
        return Optional.ofNullable(terminatedAt);
    }
}
