package dev.placard.db.cells;

import jakarta.ejb.ApplicationException;

/**
 * The server is in another cell than the call was made in: nothing was changed, and the call has to be made again. Whoever runs a
 * transaction rolls it back.
 */
@ApplicationException
public final class ServerMovedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Of no server in particular: the call that is made again knows which. */
    public ServerMovedException() {
        super("the server is in another cell", null, false, false);
    }
}
