-- Tables of a real Nova (Zed) on MariaDB as mariadb-dump shows them: those of nova_api that Placard reads.

CREATE TABLE cell_mappings (
    `created_at` datetime DEFAULT NULL,
    `updated_at` datetime DEFAULT NULL,
    `id` int(11) NOT NULL AUTO_INCREMENT,
    `uuid` varchar(36) NOT NULL,
    `name` varchar(255) DEFAULT NULL,
    `transport_url` text DEFAULT NULL,
    `database_connection` text DEFAULT NULL,
    `disabled` tinyint(1) DEFAULT NULL,
    PRIMARY KEY (`id`),
    UNIQUE KEY `uniq_cell_mappings0uuid` (`uuid`),
    KEY `uuid_idx` (`uuid`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_general_ci;

CREATE TABLE instance_mappings (
    `created_at` datetime DEFAULT NULL,
    `updated_at` datetime DEFAULT NULL,
    `id` int(11) NOT NULL AUTO_INCREMENT,
    `instance_uuid` varchar(36) NOT NULL,
    `cell_id` int(11) DEFAULT NULL,
    `project_id` varchar(255) NOT NULL,
    `queued_for_delete` tinyint(1) DEFAULT NULL,
    `user_id` varchar(255) DEFAULT NULL,
    PRIMARY KEY (`id`),
    UNIQUE KEY `uniq_instance_mappings0instance_uuid` (`instance_uuid`),
    KEY `cell_id` (`cell_id`),
    KEY `instance_mappings_user_id_project_id_idx` (`user_id`,`project_id`),
    KEY `instance_uuid_idx` (`instance_uuid`),
    KEY `project_id_idx` (`project_id`),
    CONSTRAINT `instance_mappings_ibfk_1` FOREIGN KEY (`cell_id`) REFERENCES `cell_mappings` (`id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_general_ci;

CREATE TABLE build_requests (
    `created_at` datetime DEFAULT NULL,
    `updated_at` datetime DEFAULT NULL,
    `id` int(11) NOT NULL AUTO_INCREMENT,
    `project_id` varchar(255) NOT NULL,
    `instance_uuid` varchar(36) DEFAULT NULL,
    `instance` mediumtext DEFAULT NULL,
    `block_device_mappings` mediumtext DEFAULT NULL,
    `tags` text DEFAULT NULL,
    PRIMARY KEY (`id`),
    UNIQUE KEY `uniq_build_requests0instance_uuid` (`instance_uuid`),
    KEY `build_requests_project_id_idx` (`project_id`),
    KEY `build_requests_instance_uuid_idx` (`instance_uuid`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_general_ci;

CREATE TABLE quotas (
    `id` int(11) NOT NULL AUTO_INCREMENT,
    `created_at` datetime DEFAULT NULL,
    `updated_at` datetime DEFAULT NULL,
    `project_id` varchar(255) DEFAULT NULL,
    `resource` varchar(255) NOT NULL,
    `hard_limit` int(11) DEFAULT NULL,
    PRIMARY KEY (`id`),
    UNIQUE KEY `uniq_quotas0project_id0resource` (`project_id`,`resource`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_general_ci;

CREATE TABLE project_user_quotas (
    `id` int(11) NOT NULL AUTO_INCREMENT,
    `created_at` datetime DEFAULT NULL,
    `updated_at` datetime DEFAULT NULL,
    `user_id` varchar(255) NOT NULL,
    `project_id` varchar(255) NOT NULL,
    `resource` varchar(255) NOT NULL,
    `hard_limit` int(11) DEFAULT NULL,
    PRIMARY KEY (`id`),
    UNIQUE KEY `uniq_project_user_quotas0user_id0project_id0resource` (`user_id`,`project_id`,`resource`),
    KEY `project_user_quotas_project_id_idx` (`project_id`),
    KEY `project_user_quotas_user_id_idx` (`user_id`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_general_ci;

CREATE TABLE quota_classes (
    `created_at` datetime DEFAULT NULL,
    `updated_at` datetime DEFAULT NULL,
    `id` int(11) NOT NULL AUTO_INCREMENT,
    `class_name` varchar(255) DEFAULT NULL,
    `resource` varchar(255) DEFAULT NULL,
    `hard_limit` int(11) DEFAULT NULL,
    PRIMARY KEY (`id`),
    KEY `quota_classes_class_name_idx` (`class_name`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_general_ci;
