package dev.placard.db;

import jakarta.ejb.ApplicationException;

/** The server is in another cell than the call was made in: nothing was changed, and the call has to be made again. */
@ApplicationException(rollback = true)
public final class ServerMovedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServerMovedException() {
        super("the server is in another cell", null, false, false);
    }
}
