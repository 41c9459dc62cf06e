package dev.placard.register.db;

import java.util.Optional;

/**
 * A flavor, as nova/objects/flavor.py has it. The register only shows it: no machine takes its size from it.
 *
 * @param id the number of its row
 * @param flavorid what callers know it by
 * @param memoryMb in MiB
 * @param rootGb size of the root disk in GiB
 * @param ephemeralGb size of the ephemeral disk in GiB
 * @param swap size of the swap disk in MiB
 * @param rxtxFactor share of the network; of no meaning since nova-network
 * @param isDisabled whether only admins see it
 * @param isPublic whether everybody sees it in lists
 */
public record Flavor(int id, String flavorid, String name, int memoryMb, int vcpus, int rootGb, int ephemeralGb, int swap,
        double rxtxFactor, boolean isDisabled, boolean isPublic, Optional<String> description) { }
