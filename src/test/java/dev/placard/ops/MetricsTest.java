package dev.placard.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MetricsTest {

    @Test
    void requests_are_counted_by_action_and_status_in_buckets_of_time() throws IOException {
        Metrics metrics = new Metrics();
        metrics.answered("os_compute_api:server-metadata:update", 200, 4_000_000);
        metrics.answered("os_compute_api:server-metadata:update", 409, 40_000_000);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrometheusTextFormatWriter.create().write(out, metrics.registry().scrape());
        String update = "{action=\"os_compute_api:server-metadata:update\",status=";
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("placard_request_seconds_bucket" + update + "\"200\",le=\"0.0025\"} 0",
                "placard_request_seconds_bucket" + update + "\"200\",le=\"0.005\"} 1",
                "placard_request_seconds_count" + update + "\"409\"} 1");
    }
}
