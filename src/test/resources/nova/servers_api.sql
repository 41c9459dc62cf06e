-- Three cells, of which the third is not served; and where the servers are that the first does not have: the deleted one,
-- SERVER_CELL0 and SERVER_SCHEDULING of the conformance table, and one in the third cell.
INSERT INTO cell_mappings (id, uuid, name) VALUES
(1, '00000000-0000-0000-0000-000000000000', 'cell0'),
(2, 'ce110000-0000-4000-8000-000000000001', 'cell1'),
(3, 'ce110000-0000-4000-8000-000000000002', 'cell2');

INSERT INTO instance_mappings (instance_uuid, cell_id, project_id, user_id, queued_for_delete) VALUES
('dec0de00-0003-4000-8000-000000000006', 2, 'd0d0d0d0d0d04d0d8d0dd0d0d0d0d0d0', 'd0d0d0d0d0d04d0d8d0dd0d0d0d00001', TRUE),
('dec0de00-0003-4000-8000-000000000019', 1, 'd0d0d0d0d0d04d0d8d0dd0d0d0d0d0d0', 'd0d0d0d0d0d04d0d8d0dd0d0d0d00001', FALSE),
('dec0de00-0003-4000-8000-000000000020', NULL, 'd0d0d0d0d0d04d0d8d0dd0d0d0d0d0d0', 'd0d0d0d0d0d04d0d8d0dd0d0d0d00001', FALSE),
('dec0de00-0005-4000-8000-000000000001', 3, 'd0d0d0d0d0d04d0d8d0dd0d0d0d0d0d0', 'd0d0d0d0d0d04d0d8d0dd0d0d0d00001', FALSE);

INSERT INTO build_requests (project_id, instance_uuid) VALUES
('d0d0d0d0d0d04d0d8d0dd0d0d0d0d0d0', 'dec0de00-0003-4000-8000-000000000020');

-- how many items a server may have: the projects and users of tokens.yaml
INSERT INTO quota_classes (class_name, resource, hard_limit) VALUES
('default', 'metadata_items', 128),
('other', 'metadata_items', 1),
('default', 'cores', 1);
INSERT INTO quotas (project_id, resource, hard_limit) VALUES
('11111111111111111111111111110001', 'metadata_items', 2),
('11111111111111111111111111110001', 'instances', 1),
('11111111111111111111111111110002', 'metadata_items', -1);
INSERT INTO project_user_quotas (user_id, project_id, resource, hard_limit) VALUES
('11111111111111111111111111110102', '11111111111111111111111111110001', 'metadata_items', 1),
('11111111111111111111111111110102', '11111111111111111111111111110002', 'metadata_items', 1);
