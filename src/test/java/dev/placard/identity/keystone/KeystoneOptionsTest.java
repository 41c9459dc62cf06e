package dev.placard.identity.keystone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.config.Option;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeystoneOptionsTest {

    /** keystonemiddleware's and keystoneauth's names and defaults, but for http_connect_timeout and service_type. */
    @Test
    void every_option_has_the_name_and_default_of_nova_conf() {
        Map<String, String> expected = new TreeMap<>(Map.of(
                "http_connect_timeout", "10", "http_request_max_retries", "3", "insecure", "false",
                "service_token_roles", "service", "service_token_roles_required", "true", "service_type", "compute",
                "token_cache_time", "300", "placard.keystone_threads", "8"));
        Stream.of("auth_url", "www_authenticate_uri", "auth_uri", "auth_type", "user_id", "username", "user_name", "password",
                "user_domain_id", "user_domain_name", "project_id", "tenant_id", "project_name", "tenant_name",
                "project_domain_id", "project_domain_name", "default_domain_id", "default_domain_name", "system_scope",
                "application_credential_id", "application_credential_name", "application_credential_secret",
                "cafile", "certfile", "keyfile").forEach(name -> expected.put(name, ""));

        Map<String, String> found = new TreeMap<>();
        options().filter(option -> option != KeystoneOptions.TOKENS_FILE)
                .forEach(option -> found.put(option.name().replaceFirst("^keystone_authtoken\\.", ""), option.defaultText()));

        assertThat(found).isEqualTo(expected);
        assertThat(KeystoneOptions.TOKENS_FILE.name()).isEqualTo("tokens.file");
    }

    @Test
    void every_default_can_be_understood() {
        assertThat(options()).allSatisfy(option -> assertThat(option.parse().apply(option.defaultText())).isNotNull());
    }

    private static Stream<Option<?>> options() {
        return Stream.of(KeystoneOptions.class.getFields()).filter(field -> field.getType() == Option.class)
                .map(field -> {
                    try {
                        return (Option<?>) field.get(KeystoneOptions.class);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }
}
