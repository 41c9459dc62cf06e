-- Nova's tables, as far as Placard uses them: nova/db/main/models.py, Instance and InstanceMetadata. Unlike Nova's they
-- hold every character, and tell foo from Foo.
CREATE TABLE instances (
    id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
    created_at DATETIME,
    updated_at DATETIME,
    deleted_at DATETIME,
    deleted INTEGER DEFAULT 0,
    uuid VARCHAR(36) NOT NULL,
    user_id VARCHAR(255),
    project_id VARCHAR(255),
    display_name VARCHAR(255),
    vm_state VARCHAR(255),
    task_state VARCHAR(255),
    launched_at DATETIME,
    locked BOOLEAN,
    hidden BOOLEAN DEFAULT FALSE,
    locked_by ENUM('owner', 'admin'),
    UNIQUE KEY uniq_instances0uuid (uuid),
    KEY instances_project_id_deleted_idx (project_id, deleted)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE instance_metadata (
    id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
    created_at DATETIME,
    updated_at DATETIME,
    deleted_at DATETIME,
    deleted INTEGER DEFAULT 0,
    `key` VARCHAR(255),
    `value` VARCHAR(255),
    instance_uuid VARCHAR(36),
    KEY instance_metadata_instance_uuid_idx (instance_uuid),
    CONSTRAINT instance_metadata_instance_uuid_fkey FOREIGN KEY (instance_uuid) REFERENCES instances (uuid)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
