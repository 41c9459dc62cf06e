-- Nova's tables, as far as Placard uses them: nova/db/main/models.py, Instance and InstanceMetadata.
CREATE TYPE instances0locked_by AS ENUM ('owner', 'admin');

CREATE TABLE instances (
    id SERIAL PRIMARY KEY,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    deleted_at TIMESTAMP,
    deleted INTEGER DEFAULT 0,
    uuid VARCHAR(36) NOT NULL UNIQUE,
    user_id VARCHAR(255),
    project_id VARCHAR(255),
    display_name VARCHAR(255),
    vm_state VARCHAR(255),
    task_state VARCHAR(255),
    launched_at TIMESTAMP,
    locked BOOLEAN,
    hidden BOOLEAN DEFAULT FALSE,
    locked_by instances0locked_by
);
CREATE INDEX instances_project_id_deleted_idx ON instances (project_id, deleted);

CREATE TABLE instance_metadata (
    id SERIAL PRIMARY KEY,
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    deleted_at TIMESTAMP,
    deleted INTEGER DEFAULT 0,
    key VARCHAR(255),
    value VARCHAR(255),
    instance_uuid VARCHAR(36) REFERENCES instances (uuid)
);
CREATE INDEX instance_metadata_instance_uuid_idx ON instance_metadata (instance_uuid);
