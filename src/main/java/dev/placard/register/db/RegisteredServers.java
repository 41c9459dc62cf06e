package dev.placard.register.db;

import dev.placard.core.ComputeException;
import dev.placard.db.cells.CurrentCell;
import dev.placard.db.entity.NewInstanceMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDateTime;
import java.util.ArrayList;
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

    private static final int LONG_STEP = 10_000;

    @PersistenceContext(unitName = "cell")
    private EntityManager entityManager;

    @Inject
    private CurrentCell cell;

    /**
     * The ids of one page of the servers that a search finds. The database cuts it: behind the marker, and after as many as the page holds.
     * Where patterns leave some out, which is known only here, it goes on behind the last one read, in steps that grow, since a pattern
     * that fits few servers would else take a statement for each few of them. Never are all servers in memory.
     *
     * @throws ComputeException 400 when the marker is none of the servers found
     */
    public List<String> page(ServerSearch search) {
        SearchQuery query = new SearchQuery(search, cell.isPostgreSql());
        search.marker().ifPresent(marker -> requireFound(query, marker));
        List<String> page = new ArrayList<>();
        Optional<String> last = search.marker();
        int step = search.limit();
        for (boolean isMore = true; isMore && page.size() < search.limit(); step = step < LONG_STEP ? 4 * step : step) {
            List<Object[]> rows = rows(query, last.isPresent() ? query.textBehind() : query.text(), last, step);
            rows.stream().filter(query::matches).limit(search.limit() - page.size()).forEach(row -> page.add((String) row[0]));
            isMore = rows.size() == step;
            last = isMore ? Optional.of((String) rows.get(step - 1)[0]) : last;
        }
        return page;
    }

    private void requireFound(SearchQuery query, String marker) {
        if (rows(query, query.textOfLast(), Optional.of(marker), 1).stream().noneMatch(row -> row[0].equals(marker) && query.matches(row))) {
            throw ComputeException.markerNotFound(marker);
        }
    }

    private List<Object[]> rows(SearchQuery query, String text, Optional<String> last, int most) {
        TypedQuery<Object[]> prepared = entityManager.createQuery(text, Object[].class).setMaxResults(most);
        query.parameters().forEach(prepared::setParameter);
        last.ifPresent(id -> prepared.setParameter("last", id));
        return prepared.getResultList();
    }

    /** Reads servers, deleted ones too: those that are there, by id. */
    public Map<String, RegisteredServer> read(Collection<String> uuids) {
        return uuids.isEmpty() ? Map.of()
                : entityManager.createNamedQuery("RegisteredServer.all", RegisteredServer.class).setParameter("uuids", uuids)
                        .getResultStream().collect(Collectors.toMap(RegisteredServer::uuid, Function.identity()));
    }

    /** The items of servers, key to value by server id; the last of twin rows; nothing for a server without items. */
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

    /** Reads a live server and locks its row until the transaction ends; empty when there is no such server, or it is deleted. */
    public Optional<RegisteredServer> lock(String uuid) {
        return entityManager.createNamedQuery("RegisteredServer.live", RegisteredServer.class).setParameter("uuid", uuid)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
    }

    /** Adds a server and its items. */
    public void add(RegisteredServer server, Map<String, String> items) {
        entityManager.persist(server);
        entityManager.flush();
        LocalDateTime now = server.state().createdAt();
        items.forEach((key, value) -> entityManager.persist(new NewInstanceMetadata(server.uuid(), key, value, now)));
    }

    /** Marks a server and its items as deleted at this time, in UTC. The rows stay, as Nova's do. */
    public void remove(String uuid, LocalDateTime now) {
        for (String statement : List.of("RegisteredServer.remove", "RegisteredServer.removeItems")) {
            entityManager.createNamedQuery(statement).setParameter("uuid", uuid).setParameter("now", now).executeUpdate();
        }
    }

    /** All flavors, in the order of their ids. */
    public List<Flavor> flavors() {
        return entityManager.createNamedQuery("RegisteredFlavor.all", RegisteredFlavor.class).getResultStream()
                .map(RegisteredFlavor::toFlavor).toList();
    }
}
