-- Tables of Nova on PostgreSQL as its models make them (nova/db/api/models.py): those of nova_api that Placard reads.
CREATE TABLE cell_mappings (
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    id SERIAL NOT NULL,
    uuid VARCHAR(36) NOT NULL,
    name VARCHAR(255),
    transport_url TEXT,
    database_connection TEXT,
    disabled BOOLEAN,
    PRIMARY KEY (id),
    CONSTRAINT uniq_cell_mappings0uuid UNIQUE (uuid)
);
CREATE INDEX uuid_idx ON cell_mappings (uuid);
CREATE TABLE build_requests (
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    id SERIAL NOT NULL,
    instance_uuid VARCHAR(36),
    project_id VARCHAR(255) NOT NULL,
    instance TEXT,
    block_device_mappings TEXT,
    tags TEXT,
    PRIMARY KEY (id),
    CONSTRAINT uniq_build_requests0instance_uuid UNIQUE (instance_uuid)
);
CREATE INDEX build_requests_project_id_idx ON build_requests (project_id);
CREATE INDEX build_requests_instance_uuid_idx ON build_requests (instance_uuid);
CREATE TABLE quotas (
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    id SERIAL NOT NULL,
    project_id VARCHAR(255),
    resource VARCHAR(255) NOT NULL,
    hard_limit INTEGER,
    PRIMARY KEY (id),
    CONSTRAINT uniq_quotas0project_id0resource UNIQUE (project_id, resource)
);
CREATE TABLE project_user_quotas (
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    id SERIAL NOT NULL,
    project_id VARCHAR(255) NOT NULL,
    user_id VARCHAR(255) NOT NULL,
    resource VARCHAR(255) NOT NULL,
    hard_limit INTEGER,
    PRIMARY KEY (id),
    CONSTRAINT uniq_project_user_quotas0user_id0project_id0resource UNIQUE (user_id, project_id, resource)
);
CREATE INDEX project_user_quotas_user_id_idx ON project_user_quotas (user_id);
CREATE INDEX project_user_quotas_project_id_idx ON project_user_quotas (project_id);
CREATE TABLE quota_classes (
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    id SERIAL NOT NULL,
    class_name VARCHAR(255),
    resource VARCHAR(255),
    hard_limit INTEGER,
    PRIMARY KEY (id)
);
CREATE INDEX quota_classes_class_name_idx ON quota_classes (class_name);
CREATE TABLE instance_mappings (
    created_at TIMESTAMP,
    updated_at TIMESTAMP,
    id SERIAL NOT NULL,
    instance_uuid VARCHAR(36) NOT NULL,
    cell_id INTEGER,
    project_id VARCHAR(255) NOT NULL,
    user_id VARCHAR(255),
    queued_for_delete BOOLEAN,
    PRIMARY KEY (id),
    CONSTRAINT uniq_instance_mappings0instance_uuid UNIQUE (instance_uuid),
    FOREIGN KEY (cell_id) REFERENCES cell_mappings (id)
);
CREATE INDEX instance_uuid_idx ON instance_mappings (instance_uuid);
CREATE INDEX project_id_idx ON instance_mappings (project_id);
CREATE INDEX instance_mappings_user_id_project_id_idx ON instance_mappings (user_id, project_id);
