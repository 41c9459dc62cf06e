package dev.placard.ops;

import dev.placard.compute.Attempts;
import dev.placard.identity.KeystoneCalls;
import dev.placard.policy.Enforcer;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.util.function.DoubleSupplier;

/**
 * What Placard counts, for Prometheus. Labels are actions and statuses only: never an id, a key or a project, which callers could
 * make without end and which are nobody else's business.
 */
@ApplicationScoped
public class Metrics {

    private static final double[] BUCKETS = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10};

    @Inject
    private Attempts attempts;

    @Inject
    private Enforcer enforcer;

    @Inject
    private Readiness readiness;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Histogram requests = Histogram.builder().name("placard_request_seconds")
            .help("Time from a request's arrival to its end").labelNames("action", "status").classicOnly()
            // traces are none of ours, and their classes no part of the WAR
            .withoutExemplars().classicUpperBounds(BUCKETS).register(registry);

    @PostConstruct
    void register() {
        counter("placard_transaction_repeats", "Transactions that were run again", () -> attempts.counts().repeats().sum());
        counter("placard_transaction_conflicts", "Deadlocks, lock time-outs and serialization failures",
                () -> attempts.counts().conflicts().sum());
        counter("placard_quota_refusals", "Changes that would have given a server too many items",
                () -> attempts.counts().quotaRefusals().sum());
        counter("placard_keystone_calls", "Requests sent to Keystone", KeystoneCalls.CALLS::sum);
        counter("placard_keystone_failures", "Requests to Keystone without an answer in time", KeystoneCalls.FAILURES::sum);
        counter("placard_keystone_seconds", "Time spent waiting for Keystone", () -> KeystoneCalls.NANOS.sum() / 1e9);
        counter("placard_policy_loads", "How often the policy files were read and taken over", enforcer::loads);
        gauge("placard_policy_problem", "1 while the policy in force is not that of the files", () -> policyProblem());
        gauge("placard_ready", "1 while requests should come here", () -> readiness.problems().isEmpty() ? 1 : 0);
        registerJvm();
    }

    /**
     * Counts a request.
     *
     * @param action as {@link Actions} has it
     * @param status of the answer
     * @param nanos how long it took
     */
    void answered(String action, int status, long nanos) {
        requests.labelValues(action, Integer.toString(status)).observe(nanos / 1e9);
    }

    PrometheusRegistry registry() {
        return registry;
    }

    private double policyProblem() {
        enforcer.current(); // looks at the files
        return enforcer.problem().isPresent() ? 1 : 0;
    }

    private void registerJvm() {
        gauge("jvm_memory_used_bytes", "Heap in use",
                () -> ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        gauge("jvm_memory_max_bytes", "Largest heap", () -> ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getMax());
        gauge("jvm_threads_current", "Threads", () -> ManagementFactory.getThreadMXBean().getThreadCount());
        counter("jvm_gc_collection_seconds", "Time spent collecting garbage", () -> ManagementFactory.getGarbageCollectorMXBeans()
                .stream().mapToLong(collector -> Math.max(0, collector.getCollectionTime())).sum() / 1e3);
    }

    private void counter(String name, String help, DoubleSupplier value) {
        CounterWithCallback.builder().name(name).help(help).callback(callback -> callback.call(value.getAsDouble())).register(registry);
    }

    private void gauge(String name, String help, DoubleSupplier value) {
        GaugeWithCallback.builder().name(name).help(help).callback(callback -> callback.call(value.getAsDouble())).register(registry);
    }
}
