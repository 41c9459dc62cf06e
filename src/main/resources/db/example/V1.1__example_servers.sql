-- Example servers for the embedded database: two projects, demo and alt, as the example tokens know them.
INSERT INTO instances (uuid, project_id, user_id, display_name, vm_state, locked, launched_at, created_at, updated_at, deleted) VALUES
('8f1c5a2e-3d47-4b69-9e0a-6c2f1b7d4a51', 'd0d0d0d0d0d04d0d8d0dd0d0d0d0d0d0', 'd0d0d0d0d0d04d0d8d0dd0d0d0d00001', 'web-1', 'active', FALSE, TIMESTAMP '2026-01-12 09:15:07', TIMESTAMP '2026-01-12 09:14:32', TIMESTAMP '2026-01-12 09:15:07', 0),
('27b90d64-51fe-4c38-8a1d-f4e06b3c9d72', 'd0d0d0d0d0d04d0d8d0dd0d0d0d0d0d0', 'd0d0d0d0d0d04d0d8d0dd0d0d0d00001', 'db-1', 'active', FALSE, TIMESTAMP '2026-01-12 09:21:45', TIMESTAMP '2026-01-12 09:21:03', TIMESTAMP '2026-01-12 09:21:45', 0),
('c4e82f17-96ab-4d05-b3f8-05d7a91e6b23', 'd0d0d0d0d0d04d0d8d0dd0d0d0d0d0d0', 'd0d0d0d0d0d04d0d8d0dd0d0d0d00001', 'batch-1', 'stopped', FALSE, TIMESTAMP '2026-02-03 14:02:58', TIMESTAMP '2026-02-03 14:02:11', TIMESTAMP '2026-02-27 18:30:00', 0),
('5d3a7c90-e218-4f6b-a74c-b18e2d0f5c94', 'a1a1a1a1a1a14a1a8a1aa1a1a1a1a1a1', 'a1a1a1a1a1a14a1a8a1aa1a1a1a10001', 'ci-1', 'active', FALSE, TIMESTAMP '2026-02-10 11:40:26', TIMESTAMP '2026-02-10 11:39:50', TIMESTAMP '2026-02-10 11:40:26', 0);

INSERT INTO instance_metadata (instance_uuid, "key", "value", created_at, deleted) VALUES
('8f1c5a2e-3d47-4b69-9e0a-6c2f1b7d4a51', 'role', 'frontend', TIMESTAMP '2026-01-12 09:14:32', 0),
('8f1c5a2e-3d47-4b69-9e0a-6c2f1b7d4a51', 'env', 'production', TIMESTAMP '2026-01-12 09:14:32', 0),
('27b90d64-51fe-4c38-8a1d-f4e06b3c9d72', 'role', 'database', TIMESTAMP '2026-01-12 09:21:03', 0),
('5d3a7c90-e218-4f6b-a74c-b18e2d0f5c94', 'role', 'builder', TIMESTAMP '2026-02-10 11:39:50', 0);
