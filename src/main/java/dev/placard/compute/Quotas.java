package dev.placard.compute;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.placard.config.Option;
import dev.placard.config.Settings;
import dev.placard.core.Caller;
import dev.placard.db.cells.ApiDatabase;
import dev.placard.db.cells.QuotaRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How many items a server may have: the rows of Nova's quota tables where there is an API database, else the option
 * quota.metadata_items. Nova: nova/quota.py DbQuotaDriver. Limits are remembered for at most 10 s.
 */
@ApplicationScoped
public class Quotas {

    /** nova.conf: how many items a server may have where nobody says otherwise; -1 means any number. */
    public static final Option<Integer> METADATA_ITEMS = Option.integer("quota.metadata_items", 128, -1)
            .formerly("DEFAULT.quota_metadata_items");

    /** nova.conf: with nova.quota.NoopQuotaDriver nothing is limited; every other driver counts as DbQuotaDriver. */
    public static final Option<String> DRIVER = Option.text("quota.driver", "nova.quota.DbQuotaDriver")
            .formerly("DEFAULT.quota_driver");

    private static final String UNLIMITED_DRIVER = "nova.quota.NoopQuotaDriver";
    private static final int UNLIMITED = -1;
    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final int MOST = 10_000;

    private final ApiDatabase api;
    private final boolean isUnlimited;
    private final int byDefault;
    private final Cache<Holder, MetadataLimit> remembered;

    /** For the container's proxy. */
    protected Quotas() {
        this(new ApiDatabase(Settings.of(Map.of())), Settings.of(Map.of()));
    }

    /** The quotas in force. */
    @Inject
    public Quotas(ApiDatabase api, Settings settings) {
        this(api, settings, System::nanoTime);
    }

    Quotas(ApiDatabase api, Settings settings, LongSupplier nanoTime) {
        this.api = api;
        this.isUnlimited = settings.get(DRIVER).equals(UNLIMITED_DRIVER);
        this.byDefault = settings.get(METADATA_ITEMS);
        this.remembered = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).ticker(nanoTime::getAsLong)
                .executor(Runnable::run).build();
    }

    /**
     * The limits for the caller of a change, at most 10 s old: it is the caller's project that counts, as in Nova, not the server's. Call
     * it outside of any transaction.
     *
     * @throws dev.placard.core.ComputeException 503 when the API database cannot answer
     */
    public MetadataLimit of(Caller caller) {
        if (isUnlimited) {
            return MetadataLimit.of(UNLIMITED);
        }
        Holder holder = new Holder(caller.projectId().orElse(""), caller.user().id());
        MetadataLimit known = remembered.getIfPresent(holder);
        if (known != null) {
            return known;
        }
        // not by the cache's own loader: two holders must not wait for each other's statements
        MetadataLimit limit = read(holder);
        remembered.put(holder, limit);
        return limit;
    }

    /**
     * The limits of somebody who need not be the caller, for showing them: nothing is remembered, and a user who is an empty text is
     * nobody, who has the project's limit. Call it outside of any transaction.
     *
     * @throws dev.placard.core.ComputeException 503 when the API database cannot answer
     */
    public MetadataLimit of(String projectId, String userId) {
        return isUnlimited ? MetadataLimit.of(UNLIMITED) : read(new Holder(projectId, userId));
    }

    private MetadataLimit read(Holder holder) {
        QuotaRows rows = api.quotas(holder.projectId(), holder.userId());
        int ofProject = rows.ofProject().or(rows::ofDefaultClass).orElse(byDefault);
        return new MetadataLimit(ofProject, rows.ofUser().orElse(ofProject));
    }

    private record Holder(String projectId, String userId) { }
}
