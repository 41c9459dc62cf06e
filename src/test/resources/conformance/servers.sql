-- The servers of the conformance table (servers.env), in every state a server can be in: for H2, PostgreSQL, and MariaDB
-- with ANSI_QUOTES.
-- Those that no request can write hold k = v and seed = 1 from the start.
INSERT INTO instances (uuid, project_id, user_id, display_name, vm_state, task_state, locked, locked_by, launched_at, created_at, deleted) VALUES
('dec0de00-0004-4000-8000-000000000021', 'd0d0d0d0d0d04d0d8d0dd0d0d0d0d0d0', 'd0d0d0d0d0d04d0d8d0dd0d0d0d00001', 'server', 'active', NULL, FALSE, NULL, TIMESTAMP '2026-01-01 00:00:00', TIMESTAMP '2026-01-01 00:00:00', 0),
('dec0de00-0004-4000-8000-000000000022', 'd0d0d0d0d0d04d0d8d0dd0d0d0d0d0d0', 'd0d0d0d0d0d04d0d8d0dd0d0d0d00001', 'other-server', 'active', NULL, FALSE, NULL, TIMESTAMP '2026-01-01 00:00:00', TIMESTAMP '2026-01-01 00:00:00', 0),
('dec0de00-0004-4000-8000-000000000023', 'd0d0d0d0d0d04d0d8d0dd0d0d0d0d0d0', 'd0d0d0d0d0d04d0d8d0dd0d0d0d00001', 'server-stopped', 'stopped', NULL, FALSE, NULL, TIMESTAMP '2026-01-01 00:00:00', TIMESTAMP '2026-01-01 00:00:00', 0),
('dec0de00-0004-4000-8000-000000000024', 'd0d0d0d0d0d04d0d8d0dd0d0d0d0d0d0', 'd0d0d0d0d0d04d0d8d0dd0d0d0d00001', 'server-paused', 'paused', NULL, FALSE, NULL, TIMESTAMP '2026-01-01 00:00:00', TIMESTAMP '2026-01-01 00:00:00', 0),
('dec0de00-0004-4000-8000-000000000025', 'd0d0d0d0d0d04d0d8d0dd0d0d0d0d0d0', 'd0d0d0d0d0d04d0d8d0dd0d0d0d00001', 'server-suspended', 'suspended', NULL, FALSE, NULL, TIMESTAMP '2026-01-01 00:00:00', TIMESTAMP '2026-01-01 00:00:00', 0),
('dec0de00-0004-4000-8000-000000000026', 'd0d0d0d0d0d04d0d8d0dd0d0d0d0d0d0', 'd0d0d0d0d0d04d0d8d0dd0d0d0d00001', 'server-rebooting', 'active', 'rebooting', FALSE, NULL, TIMESTAMP '2026-01-01 00:00:00', TIMESTAMP '2026-01-01 00:00:00', 0),
('dec0de00-0004-4000-8000-000000000027', 'd0d0d0d0d0d04d0d8d0dd0d0d0d0d0d0', 'd0d0d0d0d0d04d0d8d0dd0d0d0d00001', 'server-deleting', 'active', 'deleting', FALSE, NULL, TIMESTAMP '2026-01-01 00:00:00', TIMESTAMP '2026-01-01 00:00:00', 0),
('dec0de00-0004-4000-8000-000000000028', 'd0d0d0d0d0d04d0d8d0dd0d0d0d0d0d0', 'd0d0d0d0d0d04d0d8d0dd0d0d0d00001', 'server-locked-by-owner', 'active', NULL, TRUE, 'owner', TIMESTAMP '2026-01-01 00:00:00', TIMESTAMP '2026-01-01 00:00:00', 0),
('dec0de00-0004-4000-8000-000000000029', 'd0d0d0d0d0d04d0d8d0dd0d0d0d0d0d0', 'd0d0d0d0d0d04d0d8d0dd0d0d0d00001', 'server-locked-by-admin', 'active', NULL, TRUE, 'admin', TIMESTAMP '2026-01-01 00:00:00', TIMESTAMP '2026-01-01 00:00:00', 0),
('dec0de00-0004-4000-8000-000000000030', 'd0d0d0d0d0d04d0d8d0dd0d0d0d0d0d0', 'd0d0d0d0d0d04d0d8d0dd0d0d0d00001', 'server-never-launched', 'active', NULL, FALSE, NULL, NULL, TIMESTAMP '2026-01-01 00:00:00', 0),
('dec0de00-0003-4000-8000-000000000004', 'd0d0d0d0d0d04d0d8d0dd0d0d0d0d0d0', 'd0d0d0d0d0d04d0d8d0dd0d0d0d00001', 'server-building', 'building', 'spawning', FALSE, NULL, TIMESTAMP '2026-01-01 00:00:00', TIMESTAMP '2026-01-01 00:00:00', 0),
('dec0de00-0003-4000-8000-000000000005', 'd0d0d0d0d0d04d0d8d0dd0d0d0d0d0d0', 'd0d0d0d0d0d04d0d8d0dd0d0d0d00001', 'server-error', 'error', NULL, FALSE, NULL, TIMESTAMP '2026-01-01 00:00:00', TIMESTAMP '2026-01-01 00:00:00', 0),
('dec0de00-0003-4000-8000-000000000007', 'd0d0d0d0d0d04d0d8d0dd0d0d0d0d0d0', 'd0d0d0d0d0d04d0d8d0dd0d0d0d00001', 'server-soft-deleted', 'soft-delete', NULL, FALSE, NULL, TIMESTAMP '2026-01-01 00:00:00', TIMESTAMP '2026-01-01 00:00:00', 0),
('dec0de00-0003-4000-8000-000000000008', 'd0d0d0d0d0d04d0d8d0dd0d0d0d0d0d0', 'd0d0d0d0d0d04d0d8d0dd0d0d0d00001', 'server-shelved', 'shelved', NULL, FALSE, NULL, TIMESTAMP '2026-01-01 00:00:00', TIMESTAMP '2026-01-01 00:00:00', 0),
('dec0de00-0003-4000-8000-000000000009', 'd0d0d0d0d0d04d0d8d0dd0d0d0d0d0d0', 'd0d0d0d0d0d04d0d8d0dd0d0d0d00001', 'server-shelved-offloaded', 'shelved_offloaded', NULL, FALSE, NULL, TIMESTAMP '2026-01-01 00:00:00', TIMESTAMP '2026-01-01 00:00:00', 0),
('dec0de00-0003-4000-8000-000000000013', 'd0d0d0d0d0d04d0d8d0dd0d0d0d0d0d0', 'd0d0d0d0d0d04d0d8d0dd0d0d0d00001', 'server-rescued', 'rescued', NULL, FALSE, NULL, TIMESTAMP '2026-01-01 00:00:00', TIMESTAMP '2026-01-01 00:00:00', 0),
('dec0de00-0003-4000-8000-000000000014', 'd0d0d0d0d0d04d0d8d0dd0d0d0d0d0d0', 'd0d0d0d0d0d04d0d8d0dd0d0d0d00001', 'server-resized', 'resized', NULL, FALSE, NULL, TIMESTAMP '2026-01-01 00:00:00', TIMESTAMP '2026-01-01 00:00:00', 0),
('dec0de00-0003-4000-8000-000000000017', 'd0d0d0d0d0d04d0d8d0dd0d0d0d0d0d0', 'd0d0d0d0d0d04d0d8d0dd0d0d0d00001', 'server-locked-building', 'building', 'spawning', TRUE, 'owner', TIMESTAMP '2026-01-01 00:00:00', TIMESTAMP '2026-01-01 00:00:00', 0),
('dec0de00-0003-4000-8000-000000000018', 'd0d0d0d0d0d04d0d8d0dd0d0d0d0d0d0', 'd0d0d0d0d0d04d0d8d0dd0d0d0d00001', 'server-locked-error', 'error', NULL, TRUE, 'admin', TIMESTAMP '2026-01-01 00:00:00', TIMESTAMP '2026-01-01 00:00:00', 0),
('dec0de00-0002-4000-8000-000000000010', 'a1a1a1a1a1a14a1a8a1aa1a1a1a1a1a1', 'a1a1a1a1a1a14a1a8a1aa1a1a1a10001', 'foreign-server', 'active', NULL, FALSE, NULL, TIMESTAMP '2026-01-01 00:00:00', TIMESTAMP '2026-01-01 00:00:00', 0);

-- A deleted server: Nova sets deleted to the row's id.
INSERT INTO instances (id, uuid, project_id, user_id, display_name, vm_state, locked, launched_at, created_at, deleted_at, deleted) VALUES
(1000000, 'dec0de00-0003-4000-8000-000000000006', 'd0d0d0d0d0d04d0d8d0dd0d0d0d0d0d0', 'd0d0d0d0d0d04d0d8d0dd0d0d0d00001', 'server-deleted', 'deleted', FALSE, TIMESTAMP '2026-01-01 00:00:00', TIMESTAMP '2026-01-01 00:00:00', TIMESTAMP '2026-01-01 00:00:00', 1000000);

INSERT INTO instance_metadata (instance_uuid, "key", "value", created_at, deleted)
SELECT uuid, 'k', 'v', created_at, 0 FROM instances WHERE uuid LIKE 'dec0de00-%'
UNION ALL SELECT uuid, 'seed', '1', created_at, 0 FROM instances WHERE uuid LIKE 'dec0de00-%';

-- Removed items stay in the table and must never show: Nova deletes softly.
INSERT INTO instance_metadata (id, instance_uuid, "key", "value", created_at, deleted_at, deleted) VALUES
(1000001, 'dec0de00-0004-4000-8000-000000000021', 'k', 'removed', TIMESTAMP '2026-01-01 00:00:00', TIMESTAMP '2026-01-01 00:00:00', 1000001),
(1000002, 'dec0de00-0004-4000-8000-000000000021', 'foo', 'removed', TIMESTAMP '2026-01-01 00:00:00', TIMESTAMP '2026-01-01 00:00:00', 1000002),
(1000003, 'dec0de00-0004-4000-8000-000000000021', 'foo', 'removed', TIMESTAMP '2026-01-01 00:00:00', TIMESTAMP '2026-01-01 00:00:00', 1000003),
(1000004, 'dec0de00-0003-4000-8000-000000000004', 'k', 'removed', TIMESTAMP '2026-01-01 00:00:00', TIMESTAMP '2026-01-01 00:00:00', 1000004),
(1000005, 'dec0de00-0004-4000-8000-000000000023', 'removed', 'removed', TIMESTAMP '2026-01-01 00:00:00', TIMESTAMP '2026-01-01 00:00:00', 1000005);
