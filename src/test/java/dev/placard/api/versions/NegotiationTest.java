package dev.placard.api.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.placard.core.ComputeException;
import dev.placard.http.FakeRequest;
import dev.placard.http.FakeResponse;
import dev.placard.http.Microversion;
import dev.placard.http.NovaApplication;
import org.junit.jupiter.api.Test;

class NegotiationTest {

    private final FakeResponse response = FakeResponse.plain();
    private final Negotiation negotiation = new Negotiation(new VersionRange(Microversion.of(2, 1), Microversion.of(2, 93)));

    private Microversion agree(FakeRequest request, NovaApplication app) {
        return negotiation.agree(request.get(), response.get(), app);
    }

    private static FakeRequest asked() {
        return FakeRequest.of("GET", "/v2.1/servers/s/metadata");
    }

    @Test
    void an_answer_names_its_version_and_what_it_depends_on() {
        assertThat(agree(asked().with("OpenStack-API-Version", "volume 3.1", "compute 2.5"), NovaApplication.API_V21)).hasToString("2.5");
        assertThat(response.header("OpenStack-API-Version")).containsExactly("compute 2.5");
        assertThat(response.header("X-OpenStack-Nova-API-Version")).containsExactly("2.5");
        assertThat(response.header("Vary")).containsExactly("OpenStack-API-Version", "X-OpenStack-Nova-API-Version");
    }

    @Test
    void a_version_that_is_not_served_is_named_too() {
        assertThatThrownBy(() -> agree(asked().with("X-OpenStack-Nova-API-Version", "2.94"), NovaApplication.API_V21)).hasMessage(
                "Version 2.94 is not supported by the API. Minimum is 2.1 and maximum is 2.93.");
        assertThat(response.header("X-OpenStack-Nova-API-Version")).containsExactly("2.94");
    }

    @Test
    void what_is_no_version_is_not() {
        assertThatThrownBy(() -> agree(asked().with("X-OpenStack-Nova-API-Version", ""), NovaApplication.API_V21))
                .hasMessageStartingWith("API Version String  is of invalid format.");
        assertThat(response.header("Vary")).isEmpty();
    }

    @Test
    void version_2_and_the_root_know_no_microversions() {
        assertThat(agree(asked().with("OpenStack-API-Version", "compute bad"), NovaApplication.API_V2)).hasToString("2.1");
        assertThat(agree(asked().with("OpenStack-API-Version", "compute bad"), NovaApplication.VERSIONS)).hasToString("2.1");
        assertThat(response.header("Vary")).isEmpty();
    }

    @Test
    void the_type_of_a_body_is_judged_after_the_version_and_without_a_body_too() {
        assertThatThrownBy(() -> agree(asked().with("Content-Type", "application/xml"), NovaApplication.API_V21))
                .isInstanceOfSatisfying(ComputeException.class, e -> assertThat(e.status()).isEqualTo(415));
        assertThat(response.header("X-OpenStack-Nova-API-Version")).containsExactly("2.1");
    }
}
