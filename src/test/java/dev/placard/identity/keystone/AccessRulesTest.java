package dev.placard.identity.keystone;

import static dev.placard.identity.keystone.KeystoneRig.ask;
import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.http.RequestPath;
import dev.placard.identity.token.PresentedTokens;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessRulesTest {

    @AutoClose
    private KeystoneRig rig;

    @BeforeEach
    void start() throws IOException {
        rig = new KeystoneRig();
        rig.fake.knows("service", rig.member("cinder").roles("service"));
    }

    @ParameterizedTest
    @CsvSource({
        "compute PUT /v2.1/servers/s1/metadata/foo,   true",
        "compute PUT /v2.1/servers/*/metadata/{key},  true",
        "compute PUT /v2.1/servers/**,                true",
        "compute GET /v2.1/servers/**,                false",
        "compute PUT /v2.1/servers/*,                 false",
        "volume PUT /v2.1/servers/**,                 false",
    })
    void a_restricted_token_is_good_for_what_its_rules_cover(String rule, boolean allowed) {
        rig.fake.knows("t", rig.member("ann").accessRules(rule));

        assertThat(ask(rig.keystone(), "t").isPresent()).isEqualTo(allowed);
    }

    @Test
    void one_rule_of_many_is_enough_and_no_rule_is_not() {
        rig.fake.knows("many", rig.member("ann").accessRules("compute GET /a", "compute PUT " + KeystoneRig.PATH));
        rig.fake.knows("none", rig.member("ann").accessRules());

        assertThat(ask(rig.keystone(), "many")).isPresent();
        assertThat(ask(rig.keystone(), "none")).isEmpty();
    }

    @Test
    void rules_are_judged_for_every_request_of_a_cached_token() {
        rig.fake.knows("t", rig.member("ann").accessRules("compute GET /v2.1/servers"));
        Keystone keystone = rig.keystone();

        assertThat(keystone.validate(new PresentedTokens("t", Optional.empty(), "GET", "/v2.1/servers"))).isPresent();
        assertThat(keystone.validate(new PresentedTokens("t", Optional.empty(), "GET", "/v2.1/flavors"))).isEmpty();
        assertThat(rig.fake.validations()).isEqualTo(1);
    }

    @Test
    void a_request_that_a_service_passes_on_is_not_judged_by_the_users_rules() {
        rig.fake.knows("t", rig.member("ann").accessRules("volume POST /v3/volumes"));

        assertThat(ask(rig.keystone(), "t", "service")).isPresent();
        assertThat(ask(rig.keystone(), "t")).isEmpty();
    }

    @Test
    void a_service_token_without_a_service_role_leaves_the_rules_in_force() {
        rig.fake.knows("t", rig.member("ann").accessRules("volume POST /v3/volumes"));
        rig.fake.knows("allowed", rig.member("ann").accessRules("compute PUT " + KeystoneRig.PATH));
        rig.fake.knows("plain", rig.member("bob"));
        Keystone keystone = rig.keystone("service_token_roles_required", "false");

        assertThat(ask(keystone, "t", "plain")).isEmpty();
        assertThat(ask(keystone, "t", "t")).isEmpty();
        assertThat(ask(keystone, "allowed", "plain")).isPresent();
    }

    @Test
    void the_service_may_have_another_type_in_the_catalog() {
        rig.fake.knows("t", rig.member("ann").accessRules("compute-two PUT " + KeystoneRig.PATH));

        assertThat(ask(rig.keystone("service_type", "compute-two"), "t")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        // pattern, path as sent, whether WebOb and keystonemiddleware let it through
        "/v2.1/servers/*/metadata/*,  /v2.1/servers/s/metadata/a%20b,  true",
        "/v2.1/servers/*/metadata/*,  /v2.1/servers/s/metadata/a%2Fb,  false",
        "/v2.1/servers,               /v2.1/%73ervers,                 true",
        "/v2.1/a%20b,                 /v2.1/a%20b,                     true",
        "/v2.1/100%,                  /v2.1/100%25,                    false",
        "/v2.1/100%25,                /v2.1/100%,                      true",
        "/v2.1/afoo,                  /v2.1/a%2566oo,                  false",
        "/v2.1/a%2566oo,              /v2.1/a%2566oo,                  true",
        "/v2.1/%C3%A9,                /v2.1/%C3%A9,                    true",
        "/v2.1/%C3%A9,                /v2.1/%c3%a9,                    true",
        "/v2.1/%FF,                   /v2.1/%ff,                       true",
    })
    void the_path_is_compared_as_webob_writes_it(String pattern, String path, boolean allowed) {
        AccessRules rules = new AccessRules(List.of(new AccessRules.Rule("GET", new PathPattern(pattern))));

        assertThat(rules.allow(new PresentedTokens("t", Optional.empty(), "GET", RequestPath.of(path)))).isEqualTo(allowed);
    }
}
