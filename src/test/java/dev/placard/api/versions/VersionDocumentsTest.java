package dev.placard.api.versions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.http.Microversion;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class VersionDocumentsTest {

    private final VersionDocuments documents = new VersionDocuments(new VersionRange(Microversion.of(2, 1), Microversion.of(2, 93)), "");

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.US_ASCII);
    }

    @Test
    void the_root_lists_both_versions() {
        assertThat(text(documents.versions("http://h:1"))).isEqualTo("{\"versions\": [{\"id\": \"v2.0\", \"status\": \"SUPPORTED\", "
                + "\"version\": \"\", \"min_version\": \"\", \"updated\": \"2011-01-21T11:33:21Z\", \"links\": [{\"rel\": \"self\", \"href\": "
                + "\"http://h:1/v2/\"}]}, {\"id\": \"v2.1\", \"status\": \"CURRENT\", \"version\": \"2.93\", \"min_version\": \"2.1\", "
                + "\"updated\": \"2013-07-23T11:33:21Z\", \"links\": [{\"rel\": \"self\", \"href\": \"http://h:1/v2.1/\"}]}]}");
    }

    @Test
    void a_version_has_a_document_of_its_own() {
        assertThat(text(documents.version(false, "http://h:1/v2.1"))).isEqualTo("{\"version\": {\"id\": \"v2.1\", \"status\": \"CURRENT\", "
                + "\"version\": \"2.93\", \"min_version\": \"2.1\", \"updated\": \"2013-07-23T11:33:21Z\", \"links\": [{\"rel\": \"self\", "
                + "\"href\": \"http://h:1/v2.1/\"}, {\"rel\": \"describedby\", \"type\": \"text/html\", \"href\": "
                + "\"http://docs.openstack.org/\"}], \"media-types\": [{\"base\": \"application/json\", \"type\": "
                + "\"application/vnd.openstack.compute+json;version=2.1\"}]}}");
        assertThat(text(documents.version(true, "http://h:1/v2"))).contains("\"id\": \"v2.0\"", "http://h:1/v2/\"",
                "\"version\": \"\"", "version=2\"}");
    }

    @Test
    void other_roots_get_choices_that_keep_the_path() {
        assertThat(text(documents.choices("http://h:1", "/v3/servers/x/"))).isEqualTo("{\"choices\": [{\"id\": \"v2.0\", \"status\": "
                + "\"SUPPORTED\", \"links\": [{\"rel\": \"self\", \"href\": \"http://h:1/v2/v3/servers/x\"}], \"media-types\": [{\"base\": "
                + "\"application/json\", \"type\": \"application/vnd.openstack.compute+json;version=2\"}]}, {\"id\": \"v2.1\", \"status\": "
                + "\"CURRENT\", \"links\": [{\"rel\": \"self\", \"href\": \"http://h:1/v2.1/v3/servers/x\"}], \"media-types\": [{\"base\": "
                + "\"application/json\", \"type\": \"application/vnd.openstack.compute+json;version=2.1\"}]}]}");
        assertThat(text(documents.choices("http://h:1", ""))).contains("\"href\": \"http://h:1/v2.1/\"");
    }

    @Test
    void links_begin_with_what_the_operator_says() {
        VersionDocuments behindFront = new VersionDocuments(new VersionRange(Microversion.of(2, 1), Microversion.of(2, 93)),
                "https://cloud.example.org/compute/");
        assertThat(text(behindFront.version(false, "http://h:1/v2.1"))).contains("\"https://cloud.example.org/compute//v2.1/\"");
        assertThat(text(behindFront.versions("http://h:1"))).contains("\"https://cloud.example.org/compute/v2.1/\"");
    }
}
