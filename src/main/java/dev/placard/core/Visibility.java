package dev.placard.core;

/**
 * Which servers a caller may see. It is a part of every statement on a server: who asked for one that was in no cell yet,
 * which Nova shows to everybody, must not get hold of it when it comes into the cell in between. Nova:
 * nova/db/main/api.py instance_get_by_uuid, model_query with project_only.
 *
 * @param everywhere whether servers of all projects are seen: an admin
 */
public record Visibility(boolean everywhere, String project) {

    /** Servers of all projects. */
    public static final Visibility ADMIN = new Visibility(true, "");

    /** 1 for servers of all projects, else 0: statements compare it with {@code deleted}, which is 0 for a live server. */
    public int everywhereAsNumber() {
        return everywhere ? 1 : 0;
    }

    /** Whether servers of this project are seen. */
    public boolean includes(String owner) {
        return everywhere || project.equals(owner);
    }
}
