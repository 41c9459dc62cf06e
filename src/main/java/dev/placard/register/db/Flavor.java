package dev.placard.register.db;

import java.util.Optional;

/**
 * A flavor, as nova/objects/flavor.py has it. The register only shows it: no machine takes its size from it. Memory and swap are in MiB,
 * the other disks in GiB.
 *
 * @param id the number of its row
 * @param flavorid what callers know it by
 * @param rxtxFactor share of the network; of no meaning since nova-network
 * @param isDisabled whether only admins see it
 * @param isPublic whether everybody sees it in lists
 */
public record Flavor(int id, String flavorid, String name, int memoryMb, int vcpus, int rootGb, int ephemeralGb, int swap,
        double rxtxFactor, boolean isDisabled, boolean isPublic, Optional<String> description) { }
