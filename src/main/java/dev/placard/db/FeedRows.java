package dev.placard.db;

import dev.placard.ground.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;

/** The recorded changes in the order of the feed. What reads is called outside of a transaction, so that it sees the newest. */
@ApplicationScoped
public class FeedRows {

    /** Whoever counts waiting events stops here. */
    public static final int MOST_COUNTED = 10_000;

    /** The relay's row of the feed. */
    public static final String FEED = "feed";

    /** The relay's row of the topic. */
    public static final String TOPIC = "topic";

    @PersistenceContext(unitName = "cell")
    private EntityManager entityManager;

    @Inject
    private Settings settings;

    private String changes;
    private String relay;

    @PostConstruct
    void readOptions() {
        changes = ChangeTable.name(settings).orElse("");
        relay = ChangeTable.relay(settings).orElse("");
    }

    /**
     * A recorded change and where it stands.
     *
     * @param position its number in the feed; no number is left out
     * @param change without its items
     */
    public record Positioned(long position, ChangeRow change) { }

    /**
     * What follows in the feed.
     *
     * @param position only what stands behind it
     * @param most how many
     * @return in the order of the feed
     */
    @SuppressWarnings("unchecked")
    public List<Positioned> after(long position, int most) {
        List<Object[]> rows = query("SELECT position, server_id, revision, project_id, user_id, request_id, global_request_id, action,"
                + " changed_at, changes FROM " + changes + " WHERE position > ?1 ORDER BY position LIMIT " + most, position).getResultList();
        return rows.stream().map(row -> new Positioned(((Number) row[0]).longValue(), new ChangeRow(ChangeRows.text(row[1]),
                ((Number) row[2]).longValue(), ChangeRows.text(row[3]), ChangeRows.text(row[4]), ChangeRows.text(row[5]),
                ChangeRows.text(row[6]), ChangeRows.text(row[7]), ChangeRows.time(row[8]), ChangeRows.text(row[9]), ""))).toList();
    }

    /**
     * Whether a change of that position is there.
     *
     * @param position may be any number
     */
    public boolean has(long position) {
        return !query("SELECT id FROM " + changes + " WHERE position = ?1", position).getResultList().isEmpty();
    }

    /**
     * How far the feed, or the topic, has come.
     *
     * @param name a row of the relay
     * @return the last position; 0 where there is no such row
     */
    public long last(String name) {
        List<?> rows = query("SELECT position FROM " + relay + " WHERE name = ?1", name).getResultList();
        return rows.isEmpty() ? 0 : ((Number) rows.get(0)).longValue();
    }

    /**
     * Whether the relay may be taken: whoever holds it has not come for a while.
     *
     * @param holder who asks; may be who holds it
     */
    public boolean isFreeFor(String holder) {
        return !query("SELECT name FROM " + relay + " WHERE name = ?1 AND (holder = ?2 OR expires_at < CURRENT_TIMESTAMP(6))",
                FEED, holder).getResultList().isEmpty();
    }

    /** Makes the topic begin where the feed stands, unless it has begun already. Call it in a transaction. */
    public void beginTopic() {
        query("INSERT INTO %1$s (name, holder, expires_at, position) SELECT '%2$s', '', expires_at, position FROM %1$s WHERE name = '%3$s'"
                .formatted(relay, TOPIC, FEED) + " AND NOT EXISTS (SELECT name FROM %s WHERE name = '%s')".formatted(relay, TOPIC))
                .executeUpdate();
    }

    /**
     * Remembers what the topic has. Call it in a transaction.
     *
     * @param position of the last event that it was given
     */
    public void topicHas(long position) {
        query("UPDATE " + relay + " SET position = ?1 WHERE name = ?2 AND position < ?3", position, TOPIC, position).executeUpdate();
    }

    /**
     * How many committed changes have no position yet.
     *
     * @param most no more are counted
     */
    public int waiting(int most) {
        Query count = query("SELECT COUNT(*) FROM (SELECT id FROM " + changes + " WHERE position IS NULL LIMIT " + most + ") waiting");
        return ((Number) count.getSingleResult()).intValue();
    }

    private Query query(String sql, Object... parameters) {
        Query query = entityManager.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }
}
