package dev.placard.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.fixture.MetadataApi;
import dev.placard.process.Await;
import dev.placard.process.Database;
import dev.placard.process.PlacardProcess;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** With MicroProfile Telemetry turned on as the pages say, a collector gets traces and metrics. */
@Tag("process")
class TelemetryIT {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String GLOBAL = "req-0a1b2c3d-0000-4000-8000-00000000feed";

    @Test
    void a_collector_gets_the_callers_trace_the_requests_ids_and_the_metrics() throws Exception {
        try (FakeCollector collector = new FakeCollector()) {
            Path directory = PlacardProcess.directory("telemetry");
            PlacardProcess placard = new PlacardProcess(directory, Database.h2(directory), Map.of(
                    "OTEL_EXPORTER_OTLP_ENDPOINT", collector.endpoint(), "OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
                    "OTEL_BSP_SCHEDULE_DELAY", "200", "OTEL_METRIC_EXPORT_INTERVAL", "500", "OTEL_SERVICE_NAME", "placard"));
            placard.server().addTelemetry();
            placard.start();
            try {
                String requestId = new MetadataApi(placard.address(), "dec0de00-0004-4000-8000-000000000022", "admin-token")
                        .put("k", "v", "X-OpenStack-Request-ID", GLOBAL, "traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                        .headers().firstValue("X-OpenStack-Request-ID").orElseThrow();

                Await.until("the span of the request", () -> collector.received().contains("openstack.global_request_id"));
                assertThat(collector.received()).contains(requestId).contains(GLOBAL)
                        .contains(new String(HexFormat.of().parseHex(TRACE), StandardCharsets.ISO_8859_1));
                Await.until("the metrics", () -> collector.received().contains("placard_pool_max"));
                Await.until("the count of requests", () -> collector.received().contains("os_compute_api:server-metadata:update"));
            } finally {
                placard.stop();
            }
        }
    }
}
