package dev.placard.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.core.ComputeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultTest {

    @ParameterizedTest(name = "{0} is a {1}")
    @CsvSource({"400, badRequest", "401, unauthorized", "403, forbidden", "404, itemNotFound", "405, badMethod", "406, computeFault",
        "409, conflictingRequest", "413, overLimit", "415, badMediaType", "429, overLimit", "500, computeFault", "501, notImplemented",
        "503, serviceUnavailable"})
    void a_fault_is_named_by_its_status(int status, String name) {
        assertThat(new String(new Fault(status, "x \u00e9").body(), StandardCharsets.US_ASCII))
                .isEqualTo("{\"" + name + "\": {\"code\": " + status + ", \"message\": \"x \\u00e9\"}}");
    }

    @Test
    void a_refusal_keeps_its_status_and_sentence() {
        assertThat(Fault.of(ComputeException.itemNotFound())).isEqualTo(new Fault(404, "Metadata item was not found"));
    }

    @Test
    void a_database_that_gave_up_is_worth_another_try_soon() {
        assertThat(Fault.of(ComputeException.databaseUnavailable()).retryAfter()).contains(Duration.ofSeconds(1));
    }
}
