package dev.placard.ops;

import dev.placard.compute.Attempts;
import dev.placard.db.cells.Cells;
import dev.placard.events.Feed;
import dev.placard.events.Sequencer;
import dev.placard.events.TopicRelay;
import dev.placard.identity.keystone.Keystone;
import dev.placard.identity.keystone.KeystoneCounts;
import dev.placard.identity.token.TokenValidator;
import dev.placard.policy.Enforcer;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.instrumentation.jvm.JvmGarbageCollectorMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmMemoryMetrics;
import io.prometheus.metrics.instrumentation.jvm.JvmThreadsMetrics;
import io.prometheus.metrics.instrumentation.jvm.ProcessMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;

/**
 * What Placard counts, for Prometheus. Labels are actions, statuses and cells only: never an id of a server, a key or a project, which callers could
 * make without end and which are nobody else's business.
 */
@ApplicationScoped
public class Metrics {

    private static final double[] BUCKETS = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10};

    @Inject
    private Attempts attempts;

    @Inject
    private Cells cells;

    @Inject
    private Enforcer enforcer;

    @Inject
    private Readiness readiness;

    @Inject
    private TokenValidator validator;

    @Inject
    private UnderWay underWay;

    @Inject
    private Feed feed;

    @Inject
    private Sequencer sequencer;

    @Inject
    private TopicRelay topic;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Histogram requests = Histogram.builder().name("placard_request_seconds")
            .help("Time from a request's arrival to its end").labelNames("action", "status").classicOnly()
            // traces are none of ours, and their classes no part of the WAR
            .withoutExemplars().classicUpperBounds(BUCKETS).register(registry);

    @PostConstruct
    void register() {
        Callbacks metrics = new Callbacks(registry);
        metrics.gauge("placard_ready", "1 while requests should come here", () -> readiness.problems().isEmpty() ? 1 : 0);
        metrics.gauge("placard_requests_under_way", "Requests that have come and are not answered yet", () -> underWay.count());
        metrics.gauge("placard_database_up", "1 while the database answers", () -> readiness.hasDatabase() ? 1 : 0);
        metrics.gauge("placard_policy_problem", "1 while the policy in force is not that of the files",
                () -> readiness.hasPolicy() ? 0 : 1);
        metrics.counter("placard_policy_loads", "How often the policy files were read and taken over", enforcer::loads);
        metrics.counter("placard_transaction_repeats", "Transactions that were run again", () -> attempts.counts().repeats().sum());
        metrics.counter("placard_transaction_conflicts", "Deadlocks, lock time-outs and serialization failures",
                () -> attempts.counts().conflicts().sum());
        metrics.counter("placard_quota_refusals", "Changes that would have given a server too many items",
                () -> attempts.counts().quotaRefusals().sum());
        metrics.gauge("placard_feed_readers", "Readers of the events of changes", feed::readers);
        metrics.gauge("placard_feed_waiting", "Committed changes that have no place in the feed yet", sequencer::waiting);
        metrics.gauge("placard_topic_waiting", "Events that were not published to the topic yet", topic::waiting);
        ConnectionPool.register(metrics, cells);
        if (validator instanceof Keystone keystone) {
            registerKeystone(metrics, keystone.counts());
        }
        registerJvm();
    }

    /** Counts an answered request, by the name of its operation. */
    void answered(String action, int status, long nanos) {
        requests.labelValues(action, Integer.toString(status)).observe(nanos / 1e9);
    }

    PrometheusRegistry registry() {
        return registry;
    }

    /** What is counted of Placard, as it is now, without what is counted of the JVM. */
    public Stream<MetricSnapshot> ofPlacard() {
        return registry.scrape(name -> name.startsWith("placard_")).stream();
    }

    private static void registerKeystone(Callbacks metrics, KeystoneCounts counts) {
        metrics.counter("placard_token_cache_hits", "Tokens that were known", counts::hits);
        metrics.counter("placard_token_cache_misses", "Tokens that Keystone had to be asked about", counts::misses);
        metrics.counter("placard_tokens_turned_away", "Tokens nobody asked about, since too many requests waited for Keystone",
                counts::turnedAway);
        metrics.counter("placard_keystone_calls", "Requests sent to Keystone to check tokens, each try counted", counts::calls);
        metrics.counter("placard_keystone_failures", "Those of them that brought no answer in time", counts::failures);
        metrics.counter("placard_keystone_seconds", "Time spent waiting for Keystone", counts::seconds);
        metrics.gauge("placard_keystone_waiting", "Requests that wait for Keystone now", counts::waiting);
        metrics.gauge("placard_keystone_breaker_open", "1 while Keystone is left alone, since it did not answer",
                () -> counts.isLeftAlone() ? 1 : 0);
    }

    private void registerJvm() {
        JvmMemoryMetrics.builder().register(registry);
        JvmGarbageCollectorMetrics.builder().register(registry);
        JvmThreadsMetrics.builder().register(registry);
        ProcessMetrics.builder().register(registry);
    }
}
