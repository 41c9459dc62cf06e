package dev.placard.db.tools;

/** A cell and its database, by JDBC. Its name, user and password may be empty. */
record CellDatabase(String uuid, String name, String url, String user, String password) {

    /** So many calls may be in a cell at a time, and each has one connection: as CellPlace has it. */
    private static final int CONNECTIONS = 16;
    private static final int CONNECTIONS_OF_CELL0 = 4;
    private static final String CELL0 = "00000000-0000-0000-0000-000000000000";

    /** Whether it is only read, and takes no part in transactions. */
    boolean isCell0() {
        return uuid.equals(CELL0);
    }

    /** Where Placard looks for it. */
    String jndiName() {
        return "jdbc/placard/cell/" + uuid;
    }

    /** mariadb or postgresql. */
    String vendor() {
        return url.split(":")[1];
    }

    int connections() {
        return isCell0() ? CONNECTIONS_OF_CELL0 : CONNECTIONS;
    }

    /** Without its password. */
    @Override
    public String toString() {
        return "cell " + (name.isEmpty() ? "" : name + " ") + uuid + ": " + url;
    }
}
