package dev.placard.register.db;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is merely kept of a server, as its owner said it, and shown again. */
@Embeddable
public class RegisteredDetails {

    @Column(name = "key_name") private @Nullable String keyName;
    @Column(name = "config_drive") private @Nullable String configDrive;
    @Column(name = "availability_zone") private @Nullable String availabilityZone;
    @Column(name = "access_ip_v4") private @Nullable String accessIpV4;
    @Column(name = "access_ip_v6") private @Nullable String accessIpV6;
    @Column(name = "auto_disk_config") private @Nullable Boolean autoDiskConfig;

    /** Nothing said. */
    protected RegisteredDetails() { }

    /**
     * What the owner says.
     *
     * @param isAutoDiskConfig whether Nova would size its file system: AUTO, else MANUAL
     */
    public RegisteredDetails(Optional<String> keyName, boolean hasConfigDrive, Optional<String> availabilityZone,
            Optional<String> accessIpV4, Optional<String> accessIpV6, boolean isAutoDiskConfig) {
        this.keyName = keyName.orElse(null);
        this.configDrive = hasConfigDrive ? "True" : "";
        this.availabilityZone = availabilityZone.orElse(null);
        this.accessIpV4 = accessIpV4.orElse(null);
        this.accessIpV6 = accessIpV6.orElse(null);
        this.autoDiskConfig = isAutoDiskConfig;
    }

    /** The key pair it is said to have. */
    public Optional<String> keyName() {
        return Optional.ofNullable(keyName);
    }

    /** {@code True} or empty text, as Nova writes it. */
    public String configDrive() {
        return Objects.requireNonNullElse(configDrive, "");
    }

    /** The zone that was asked for. */
    public Optional<String> availabilityZone() {
        return Optional.ofNullable(availabilityZone);
    }

    /** An address to reach it by; empty text for none. */
    public String accessIpV4() {
        return Objects.requireNonNullElse(accessIpV4, "");
    }

    /** An address to reach it by; empty text for none. */
    public String accessIpV6() {
        return Objects.requireNonNullElse(accessIpV6, "");
    }

    /** Nova's word: AUTO or MANUAL. */
    public String diskConfig() {
        return Boolean.TRUE.equals(autoDiskConfig) ? "AUTO" : "MANUAL";
    }
}
