package dev.placard.ops.otel;

import dev.placard.ops.Metrics;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.ObservableDoubleMeasurement;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.DataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import jakarta.enterprise.inject.spi.CDI;

/**
 * The metrics of {@code /metrics} by OpenTelemetry, under the same names. The times of requests are told as a count and a sum; their
 * buckets, and what the JVM does, MicroProfile Telemetry tells itself.
 */
record ExportedMetrics(Metrics metrics) {

    /** Tells them from now on, to whom the server's MicroProfile Telemetry says. */
    void start() {
        Meter meter = CDI.current().select(OpenTelemetry.class).get().getMeter("placard");
        metrics.ofPlacard().forEach(metric -> export(meter, metric));
    }

    private void export(Meter meter, MetricSnapshot metric) {
        String name = metric.getMetadata().getName();
        String help = metric.getMetadata().getHelp();
        if (metric instanceof GaugeSnapshot) {
            meter.gaugeBuilder(name).setDescription(help).buildWithCallback(measurement -> observe(name, measurement, false));
        } else {
            String counted = metric instanceof HistogramSnapshot ? name + ".count" : name;
            meter.counterBuilder(counted).ofDoubles().setDescription(help)
                    .buildWithCallback(measurement -> observe(name, measurement, false));
        }
        if (metric instanceof HistogramSnapshot) {
            meter.counterBuilder(name + ".sum").ofDoubles().setUnit("s").setDescription(help)
                    .buildWithCallback(measurement -> observe(name, measurement, true));
        }
    }

    private void observe(String name, ObservableDoubleMeasurement measurement, boolean isSum) {
        metrics.ofPlacard().filter(metric -> metric.getMetadata().getName().equals(name)).flatMap(metric -> metric.getDataPoints().stream())
                .forEach(point -> measurement.record(value(point, isSum), attributes(point)));
    }

    private static double value(DataPointSnapshot point, boolean isSum) {
        if (point instanceof HistogramDataPointSnapshot times) {
            return isSum ? times.getSum() : times.getClassicBuckets().stream().mapToDouble(bucket -> bucket.getCount()).sum();
        }
        return point instanceof CounterDataPointSnapshot counter ? counter.getValue() : ((GaugeDataPointSnapshot) point).getValue();
    }

    private static Attributes attributes(DataPointSnapshot point) {
        AttributesBuilder attributes = Attributes.builder();
        point.getLabels().forEach(label -> attributes.put(label.getName(), label.getValue()));
        return attributes.build();
    }
}
