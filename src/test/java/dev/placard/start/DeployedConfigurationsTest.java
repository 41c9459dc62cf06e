package dev.placard.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.config.Settings;
import dev.placard.config.SettingsSources;
import dev.placard.http.BaseUrl;
import dev.placard.identity.keystone.KeystoneOptions;
import dev.placard.policy.PolicyReview;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Configurations in the form that tools for the deployment of OpenStack give them. */
class DeployedConfigurationsTest {

    @TempDir
    private Path directory;

    @Test
    void a_nova_conf_of_kolla_ansible_is_taken_as_it_is() throws IOException {
        Settings settings = novaConf("""
                # nova.conf
                [DEFAULT]
                debug = False
                state_path = /var/lib/nova
                my_ip = 192.0.2.10
                transport_url = rabbit://openstack:s3cret@192.0.2.10:5672//

                [api]
                use_forwarded_for = true

                [oslo_middleware]
                enable_proxy_headers_parsing = True

                [glance]
                api_servers = http://192.0.2.10:9292
                num_retries = 1
                debug = False

                [libvirt]
                connection_uri = "qemu+tcp://192.0.2.10/system"

                [database]
                connection = mysql+pymysql://nova:s3cret@192.0.2.10:3306/nova
                max_retries = -1

                [keystone_authtoken]
                service_type = compute
                auth_uri = http://192.0.2.10:5000
                auth_url = http://192.0.2.10:5000
                auth_type = password
                project_domain_id = default
                user_domain_id = default
                project_name = service
                username = nova
                password = s3cret
                cafile =
                memcache_security_strategy = ENCRYPT
                memcache_secret_key = s3cret
                memcached_servers = 192.0.2.10:11211

                [privsep_entrypoint]
                helper_command=sudo nova-rootwrap /etc/nova/rootwrap.conf privsep-helper --config-file /etc/nova/nova.conf

                [glance]
                debug = False
                """);

        assertThat(settings.get(KeystoneOptions.USERNAME)).isEqualTo("nova");
        assertThat(settings.get(BaseUrl.BELIEVES_PROXY)).isTrue();
    }

    @Test
    void a_nova_conf_of_openstack_helm_has_its_passwords_in_the_directory_beside_it() throws IOException {
        Path secrets = Files.createDirectories(directory.resolve("nova.conf.d"));
        Files.writeString(secrets.resolve("nova-api-keystone.conf"), "[keystone_authtoken]\npassword = s3cret\nusername = nova\n"
                + "project_name = service\nuser_domain_name = service\nproject_domain_name = service\nregion_name = RegionOne\n");
        Settings settings = novaConf("""
                [DEFAULT]
                cpu_allocation_ratio = 3.0
                log_config_append = /etc/nova/logging.conf
                [api_database]
                connection =
                max_retries = -1
                [cinder]
                catalog_info = volumev3::internalURL
                [keystone_authtoken]
                auth_type = password
                auth_uri = http://keystone-api.openstack.svc.cluster.local:5000/v3
                auth_url = http://keystone-api.openstack.svc.cluster.local:5000/v3
                auth_version = v3
                service_token_roles = service
                service_token_roles_required = true
                [libvirt]
                connection_uri = qemu+unix:///system?socket=/run/libvirt/libvirt-sock
                [oslo_policy]
                policy_file = /etc/nova/policy.yaml
                """);

        assertThat(settings.get(KeystoneOptions.PASSWORD)).isEqualTo("s3cret");
    }

    @Test
    void a_policy_with_rules_of_its_own_roles_and_a_check_of_its_own_fork_is_told_about_that_check_only() throws IOException {
        Path policy = Files.writeString(directory.resolve("policy.yaml"), """
                context_is_admin: role:cloud_compute_admin
                owner_or_no_project: project_id:%(project_id)s or no_project_id_in_target:True
                member: role:member and rule:owner_or_no_project
                admin: (role:compute_admin or role:compute_admin_wsg) and rule:owner_or_no_project
                context_is_editor: rule:context_is_admin or rule:admin or rule:member
                compute_admin_all: role:compute_admin or role:cloud_compute_admin
                network:attach_external_network: is_admin:True
                compute:servers:resize:cross_cell: "!"
                os_compute_api:servers:create:forced_host: rule:compute_admin_all
                os_compute_api:server-metadata:create: rule:context_is_editor
                os_compute_api:server-metadata:update: rule:context_is_editor
                """);

        assertThat(PolicyReview.of(Settings.of(Map.of("oslo_policy.policy_file", policy.toString())))).singleElement().asString()
                .contains(":2: owner_or_no_project: no caller has an attribute no_project_id_in_target");
    }

    private Settings novaConf(String text) throws IOException {
        Path file = Files.writeString(directory.resolve("nova.conf"), text);
        Settings settings = SettingsSources.of(Map.of("placard.nova_conf", file.toString()));
        assertThat(OptionCheck.mistakes(settings)).isEmpty();
        assertThat(OptionCheck.warnings(settings)).isEmpty();
        return settings;
    }
}
