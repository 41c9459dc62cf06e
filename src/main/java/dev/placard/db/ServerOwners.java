package dev.placard.db;

import dev.placard.db.cells.CurrentCell;
import dev.placard.db.cells.InCellOfServer;
import dev.placard.db.sql.ReadRetry;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.Objects;
import java.util.Optional;

/**
 * Who owns a server, read before a change begins. An EJB, since Open Liberty takes back a connection that was used outside of a
 * transaction when the EJB's method ends, and without one only when the request does: then a change needed two, and as many
 * requests as the pool has connections waited for each other.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Interceptors(InCellOfServer.class)
public class ServerOwners {

    @Inject
    private CurrentCell cell;

    /**
     * The project that owns a live server.
     *
     * @param uuid in lower case
     * @return empty when there is no such server in a cell that may be changed, or it is deleted; an empty text where Nova wrote no project
     * @throws dev.placard.core.ComputeException 503 when the database cannot answer
     */
    public Optional<String> projectOf(String uuid) {
        return !cell.isServed() ? Optional.empty() : ReadRetry.twice(() -> cell.entityManager().createNamedQuery("Instance.project", Object[].class)
                .setParameter("uuid", uuid).getResultList().stream().findFirst()
                .map(row -> Objects.requireNonNullElse((String) row[1], "")));
    }
}
