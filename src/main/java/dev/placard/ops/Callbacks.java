package dev.placard.ops;

import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/** Metrics whose value somebody else knows: he is asked at each scrape. */
record Callbacks(PrometheusRegistry registry) {

    /** What only grows. Its name is without the {@code _total} that scrapers see. */
    void counter(String name, String help, DoubleSupplier value) {
        CounterWithCallback.builder().name(name).help(help).callback(callback -> callback.call(value.getAsDouble())).register(registry);
    }

    /** What rises and falls. */
    void gauge(String name, String help, DoubleSupplier value) {
        GaugeWithCallback.builder().name(name).help(help).callback(callback -> callback.call(value.getAsDouble())).register(registry);
    }

    /** What rises and falls, of several, which the label tells from each other. */
    void gauges(String name, String help, String label, Supplier<Map<String, Double>> values) {
        GaugeWithCallback.builder().name(name).help(help).labelNames(label)
                .callback(callback -> values.get().forEach((key, value) -> callback.call(value, key))).register(registry);
    }

    /** What rises and falls, and is left out where nobody knows it. */
    void gaugeIfKnown(String name, String help, Supplier<OptionalDouble> value) {
        GaugeWithCallback.builder().name(name).help(help).callback(callback -> value.get().ifPresent(callback::call)).register(registry);
    }
}
