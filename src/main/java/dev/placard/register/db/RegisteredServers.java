package dev.placard.register.db;

import dev.placard.db.entity.NewInstanceMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The statements of the server register. A server id is compared as text: give it in lower case. */
@ApplicationScoped
public class RegisteredServers {

    @PersistenceContext(unitName = "cell")
    private EntityManager entityManager;

    /**
     * The ids of the servers that a search finds. Its marker and its limit are left to the caller.
     *
     * @param search which servers
     * @return their ids, in order
     */
    public List<String> find(ServerSearch search) {
        SearchQuery query = new SearchQuery(search);
        Query prepared = entityManager.createQuery(query.text());
        query.parameters().forEach(prepared::setParameter);
        List<?> rows = prepared.getResultList();
        return rows.stream().map(row -> (Object[]) row).filter(query::matches).map(row -> (String) row[0]).toList();
    }

    /**
     * Reads servers, deleted ones too.
     *
     * @param uuids their ids
     * @return those that are there, by id
     */
    public Map<String, Server> read(Collection<String> uuids) {
        return uuids.isEmpty() ? Map.of()
                : entityManager.createNamedQuery("RegisteredServer.all", RegisteredServer.class).setParameter("uuids", uuids)
                        .getResultStream().map(RegisteredServer::toServer)
                        .collect(Collectors.toMap(Server::uuid, Function.identity()));
    }

    /**
     * The items of servers.
     *
     * @param uuids the servers' ids
     * @return key to value by server id; the last of twin rows; nothing for a server without items
     */
    public Map<String, Map<String, String>> items(Collection<String> uuids) {
        Map<String, Map<String, String>> items = new HashMap<>();
        if (!uuids.isEmpty()) {
            for (Object[] row : entityManager.createNamedQuery("RegisteredServer.items", Object[].class)
                    .setParameter("uuids", uuids).getResultList()) {
                items.computeIfAbsent((String) row[0], any -> new LinkedHashMap<>())
                        .put(Objects.requireNonNullElse((String) row[1], ""), Objects.requireNonNullElse((String) row[2], ""));
            }
        }
        return items;
    }

    /**
     * Reads a live server and locks its row until the transaction ends.
     *
     * @param uuid its id
     * @return empty when there is no such server, or it is deleted
     */
    public Optional<Server> lock(String uuid) {
        return entityManager.createNamedQuery("RegisteredServer.live", RegisteredServer.class).setParameter("uuid", uuid)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst().map(RegisteredServer::toServer);
    }

    /**
     * Adds a server and its items.
     *
     * @param server the server
     * @param items key to value
     */
    public void add(Server server, Map<String, String> items) {
        entityManager.persist(new RegisteredServer(server));
        entityManager.flush();
        LocalDateTime now = server.state().createdAt();
        items.forEach((key, value) -> entityManager.persist(new NewInstanceMetadata(server.uuid(), key, value, now)));
    }

    /**
     * Marks a server and its items as deleted. The rows stay, as Nova's do.
     *
     * @param uuid the server's id
     * @param now UTC
     */
    public void remove(String uuid, LocalDateTime now) {
        for (String statement : List.of("RegisteredServer.remove", "RegisteredServer.removeItems")) {
            entityManager.createNamedQuery(statement).setParameter("uuid", uuid).setParameter("now", now).executeUpdate();
        }
    }

    /**
     * All flavors.
     *
     * @return flavors in the order of their ids
     */
    public List<Flavor> flavors() {
        return entityManager.createNamedQuery("RegisteredFlavor.all", RegisteredFlavor.class).getResultStream()
                .map(RegisteredFlavor::toFlavor).toList();
    }
}
