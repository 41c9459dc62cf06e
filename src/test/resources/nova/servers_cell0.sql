-- A server whose build failed: SERVER_CELL0 of the conformance table.
INSERT INTO instances (uuid, project_id, user_id, display_name, vm_state, locked, created_at, deleted, hidden) VALUES
('dec0de00-0003-4000-8000-000000000019', 'd0d0d0d0d0d04d0d8d0dd0d0d0d0d0d0', 'd0d0d0d0d0d04d0d8d0dd0d0d0d00001', 'server-cell0', 'error', FALSE, TIMESTAMP '2026-01-01 00:00:00', 0, FALSE);

INSERT INTO instance_metadata (instance_uuid, "key", "value", created_at, deleted) VALUES
('dec0de00-0003-4000-8000-000000000019', 'k', 'v', TIMESTAMP '2026-01-01 00:00:00', 0),
('dec0de00-0003-4000-8000-000000000019', 'seed', '1', TIMESTAMP '2026-01-01 00:00:00', 0);
