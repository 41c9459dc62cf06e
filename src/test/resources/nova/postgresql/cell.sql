-- Tables of Nova on PostgreSQL as its models make them (nova/db/main/models.py): those of a cell, and of cell0.
CREATE TYPE instances0locked_by AS ENUM ('owner', 'admin');
CREATE TABLE instances (
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    deleted_at TIMESTAMP,
    deleted INTEGER,
    id SERIAL NOT NULL,
    user_id VARCHAR(255),
    project_id VARCHAR(255),
    image_ref VARCHAR(255),
    kernel_id VARCHAR(255),
    ramdisk_id VARCHAR(255),
    hostname VARCHAR(255),
    launch_index INTEGER,
    key_name VARCHAR(255),
    key_data TEXT,
    power_state INTEGER,
    vm_state VARCHAR(255),
    task_state VARCHAR(255),
    memory_mb INTEGER,
    vcpus INTEGER,
    root_gb INTEGER,
    ephemeral_gb INTEGER,
    ephemeral_key_uuid VARCHAR(36),
    host VARCHAR(255),
    node VARCHAR(255),
    instance_type_id INTEGER,
    user_data TEXT,
    reservation_id VARCHAR(255),
    launched_at TIMESTAMP,
    terminated_at TIMESTAMP,
    availability_zone VARCHAR(255),
    display_name VARCHAR(255),
    display_description VARCHAR(255),
    launched_on TEXT,
    locked BOOLEAN,
    locked_by instances0locked_by,
    os_type VARCHAR(255),
    architecture VARCHAR(255),
    vm_mode VARCHAR(255),
    uuid VARCHAR(36) NOT NULL,
    root_device_name VARCHAR(255),
    default_ephemeral_device VARCHAR(255),
    default_swap_device VARCHAR(255),
    config_drive VARCHAR(255),
    access_ip_v4 INET,
    access_ip_v6 INET,
    auto_disk_config BOOLEAN,
    progress INTEGER,
    shutdown_terminate BOOLEAN,
    disable_terminate BOOLEAN,
    cell_name VARCHAR(255),
    cleaned INTEGER,
    hidden BOOLEAN,
    PRIMARY KEY (id),
    CONSTRAINT uniq_instances0uuid UNIQUE (uuid)
);
CREATE INDEX instances_host_deleted_cleaned_idx ON instances (host, deleted, cleaned);
CREATE INDEX instances_project_id_deleted_idx ON instances (project_id, deleted);
CREATE INDEX instances_terminated_at_launched_at_idx ON instances (terminated_at, launched_at);
CREATE UNIQUE INDEX uuid ON instances (uuid);
CREATE INDEX instances_task_state_updated_at_idx ON instances (task_state, updated_at);
CREATE INDEX instances_updated_at_project_id_idx ON instances (updated_at, project_id);
CREATE INDEX instances_deleted_created_at_idx ON instances (deleted, created_at);
CREATE INDEX instances_host_node_deleted_idx ON instances (host, node, deleted);
CREATE INDEX instances_project_id_idx ON instances (project_id);
CREATE INDEX instances_reservation_id_idx ON instances (reservation_id);
CREATE INDEX instances_uuid_deleted_idx ON instances (uuid, deleted);
CREATE TABLE instance_metadata (
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    deleted_at TIMESTAMP,
    deleted INTEGER,
    id SERIAL NOT NULL,
    key VARCHAR(255),
    value VARCHAR(255),
    instance_uuid VARCHAR(36),
    PRIMARY KEY (id),
    FOREIGN KEY (instance_uuid) REFERENCES instances (uuid)
);
CREATE INDEX instance_metadata_instance_uuid_idx ON instance_metadata (instance_uuid);
CREATE TABLE instance_actions (
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    deleted_at TIMESTAMP,
    deleted INTEGER,
    id SERIAL NOT NULL,
    action VARCHAR(255),
    instance_uuid VARCHAR(36),
    request_id VARCHAR(255),
    user_id VARCHAR(255),
    project_id VARCHAR(255),
    start_time TIMESTAMP,
    finish_time TIMESTAMP,
    message VARCHAR(255),
    PRIMARY KEY (id),
    FOREIGN KEY (instance_uuid) REFERENCES instances (uuid)
);
CREATE INDEX instance_uuid_idx ON instance_actions (instance_uuid);
CREATE INDEX request_id_idx ON instance_actions (request_id);
CREATE INDEX instance_actions_instance_uuid_updated_at_idx ON instance_actions (instance_uuid, updated_at);
