package dev.placard.register.db;

/** Whose a new server will be, by Keystone's ids. */
public record ServerOwner(String projectId, String userId) { }
