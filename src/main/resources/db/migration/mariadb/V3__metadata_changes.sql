-- One row for each request that changed the metadata of a server. Texts in changes and items are JSON in ASCII.
CREATE TABLE placard_metadata_change (
    id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    server_id VARCHAR(36) NOT NULL,
    revision BIGINT NOT NULL,
    project_id VARCHAR(255) CHARACTER SET utf8mb4 NOT NULL,
    user_id VARCHAR(255) CHARACTER SET utf8mb4 NOT NULL,
    request_id VARCHAR(64) NOT NULL,
    global_request_id VARCHAR(64) NOT NULL,
    action VARCHAR(16) NOT NULL,
    changed_at DATETIME(6) NOT NULL,
    changes MEDIUMTEXT NOT NULL,
    items MEDIUMTEXT NOT NULL
) ENGINE=InnoDB CHARACTER SET ascii COLLATE ascii_bin;
-- two nodes of Galera cannot both add the next one
CREATE UNIQUE INDEX placard_metadata_change_revision ON placard_metadata_change (server_id, revision);
CREATE INDEX placard_metadata_change_time ON placard_metadata_change (changed_at);
