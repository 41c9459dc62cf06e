package dev.placard.register.db;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A server of the register: a record that carries metadata, with no machine behind it. Components bear the names of Nova's
 * object (nova/objects/instance.py); times are UTC.
 *
 * @param uuid the server's id, in lower case
 * @param id the number of its row; 0 before there is one
 * @param projectId the project that owns it
 * @param userId the user who registered it
 * @param displayName its name
 * @param displayDescription a text for people
 * @param hostname the name it would have among hosts
 * @param imageRef the image it is said to come from; empty text for none
 * @param instanceTypeId the number of its flavor's row
 * @param keyName the key pair it is said to have
 * @param configDrive {@code True} or empty text, as Nova writes it
 * @param availabilityZone the zone that was asked for
 * @param accessIpV4 an address to reach it by
 * @param accessIpV6 an address to reach it by
 * @param autoDiskConfig what Nova shows as AUTO, else MANUAL
 * @param state in which state it is
 * @param isLocked whether it is locked against changes by others than admins
 * @param launchIndex its place among those registered by one request, from 0
 * @param reservationId what the servers of one request have in common
 */
public record Server(String uuid, int id, String projectId, String userId, String displayName,
        Optional<String> displayDescription, String hostname, String imageRef, Optional<Integer> instanceTypeId,
        Optional<String> keyName, String configDrive, Optional<String> availabilityZone, Optional<String> accessIpV4,
        Optional<String> accessIpV6, boolean autoDiskConfig, State state, boolean isLocked, int launchIndex,
        Optional<String> reservationId) {

    /**
     * States and times of a server.
     *
     * @param vmState Nova's word: active, stopped, deleted ...
     * @param taskState what is being done with it; nothing, for a record
     * @param powerState Nova's number; 0 is NOSTATE
     * @param isDeleted whether it is gone and only its row is left
     * @param createdAt when it was registered
     * @param updatedAt when it was last changed
     * @param launchedAt since when its metadata may be written
     * @param terminatedAt when it was removed
     */
    public record State(Optional<String> vmState, Optional<String> taskState, Optional<Integer> powerState, boolean isDeleted,
            LocalDateTime createdAt, LocalDateTime updatedAt, Optional<LocalDateTime> launchedAt,
            Optional<LocalDateTime> terminatedAt) {

        /**
         * ACTIVE at once and launched now, so that metadata may be written; NOSTATE, for nothing runs.
         *
         * @param now UTC
         * @return the state of a server just registered
         */
        public static State registered(LocalDateTime now) {
            return new State(Optional.of("active"), Optional.empty(), Optional.of(0), false, now, now, Optional.of(now),
                    Optional.empty());
        }
    }
}
