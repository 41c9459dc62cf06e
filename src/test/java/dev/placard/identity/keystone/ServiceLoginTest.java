package dev.placard.identity.keystone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.placard.config.Settings;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceLoginTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "username=nova password=s user_domain_id=default project_name=service project_domain_name=Default"
            + "|{'identity':{'methods':['password'],'password':{'user':{'name':'nova','domain':{'id':'default'},'password':'s'}}},"
            + "'scope':{'project':{'name':'service','domain':{'name':'Default'}}}}",
        "auth_type=password user_name=nova password=s default_domain_name=Default tenant_name=service"
            + "|{'identity':{'methods':['password'],'password':{'user':{'name':'nova','domain':{'name':'Default'},'password':'s'}}},"
            + "'scope':{'project':{'name':'service','domain':{'name':'Default'}}}}",
        "auth_type=v3password user_id=u1 password=s project_id=p1"
            + "|{'identity':{'methods':['password'],'password':{'user':{'id':'u1','password':'s'}}},'scope':{'project':{'id':'p1'}}}",
        "user_id=u1 password=s tenant_id=p1"
            + "|{'identity':{'methods':['password'],'password':{'user':{'id':'u1','password':'s'}}},'scope':{'project':{'id':'p1'}}}",
        "user_id=u1 password=s system_scope=all"
            + "|{'identity':{'methods':['password'],'password':{'user':{'id':'u1','password':'s'}}},'scope':{'system':{'all':true}}}",
        "user_id=u1 password=s"
            + "|{'identity':{'methods':['password'],'password':{'user':{'id':'u1','password':'s'}}}}",
        "auth_type=v3applicationcredential application_credential_id=a1 application_credential_secret=s"
            + "|{'identity':{'methods':['application_credential'],'application_credential':{'secret':'s','id':'a1'}}}",
        "application_credential_name=ac application_credential_secret=s username=nova user_domain_name=Default"
            + "|{'identity':{'methods':['application_credential'],'application_credential':{'secret':'s','name':'ac',"
            + "'user':{'name':'nova','domain':{'name':'Default'}}}}}",
    })
    void the_options_become_what_keystoneauth_would_send(String options, String auth) {
        assertThat(ServiceLogin.from(settings(options))).isEqualTo("{\"auth\": "
                + auth.replace('\'', '"').replace(":", ": ").replace(",", ", ") + "}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "password=s3cret user_domain_id=default                 | username is missing",
        "username=nova user_domain_id=default                   | password is missing",
        "username=nova password=s3cret                          | user_domain_id or user_domain_name is missing",
        "user_id=u password=s3cret project_name=service         | project_domain_id or project_domain_name is missing",
        "auth_type=v3token user_id=u password=s3cret            | auth_type must be password, v3password or v3applicationcredential",
        "auth_type=v3applicationcredential application_credential_secret=s3cret | application_credential_id or application_credential_name is missing",
        "application_credential_id=a                            | application_credential_secret is missing",
    })
    void what_is_missing_is_named_and_no_secret_is(String options, String sentence) {
        assertThatThrownBy(() -> ServiceLogin.from(settings(options)))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("keystone_authtoken")
                .hasMessageContaining(sentence).message().doesNotContain("s3cret");
    }

    private static Settings settings(String options) {
        Map<String, String> values = Stream.of(options.strip().split(" +")).map(option -> option.split("="))
                .collect(Collectors.toMap(part -> "keystone_authtoken." + part[0], part -> part[1], (a, b) -> b, TreeMap::new));
        return Settings.of(values);
    }
}
