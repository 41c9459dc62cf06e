package dev.placard.register.db;

/**
 * Whose a new server will be.
 *
 * @param projectId Keystone's project id
 * @param userId Keystone's user id
 */
public record ServerOwner(String projectId, String userId) { }
