-- What the server register keeps of a server besides its metadata: nova/db/main/models.py Instance, and of nova/db/api/models.py Flavors.
ALTER TABLE instances ADD COLUMN display_description VARCHAR(255);
ALTER TABLE instances ADD COLUMN hostname VARCHAR(255);
ALTER TABLE instances ADD COLUMN image_ref VARCHAR(255);
ALTER TABLE instances ADD COLUMN instance_type_id INTEGER;
ALTER TABLE instances ADD COLUMN key_name VARCHAR(255);
ALTER TABLE instances ADD COLUMN config_drive VARCHAR(255);
ALTER TABLE instances ADD COLUMN availability_zone VARCHAR(255);
ALTER TABLE instances ADD COLUMN access_ip_v4 VARCHAR(39);
ALTER TABLE instances ADD COLUMN access_ip_v6 VARCHAR(39);
ALTER TABLE instances ADD COLUMN auto_disk_config BOOLEAN;
ALTER TABLE instances ADD COLUMN power_state INTEGER;
ALTER TABLE instances ADD COLUMN launch_index INTEGER;
ALTER TABLE instances ADD COLUMN reservation_id VARCHAR(255);
ALTER TABLE instances ADD COLUMN terminated_at DATETIME;

CREATE TABLE flavors (
    id INTEGER NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name VARCHAR(255) NOT NULL UNIQUE,
    flavorid VARCHAR(255) NOT NULL UNIQUE,
    memory_mb INTEGER NOT NULL,
    vcpus INTEGER NOT NULL,
    root_gb INTEGER,
    ephemeral_gb INTEGER,
    swap INTEGER NOT NULL,
    rxtx_factor FLOAT,
    disabled BOOLEAN,
    is_public BOOLEAN,
    description VARCHAR(255)
);
-- the five that Nova itself came with until Mitaka; add others with INSERT
INSERT INTO flavors (name, flavorid, memory_mb, vcpus, root_gb, ephemeral_gb, swap, rxtx_factor, disabled, is_public) VALUES
('m1.tiny', '1', 512, 1, 1, 0, 0, 1, FALSE, TRUE),
('m1.small', '2', 2048, 1, 20, 0, 0, 1, FALSE, TRUE),
('m1.medium', '3', 4096, 2, 40, 0, 0, 1, FALSE, TRUE),
('m1.large', '4', 8192, 4, 80, 0, 0, 1, FALSE, TRUE),
('m1.xlarge', '5', 16384, 8, 160, 0, 0, 1, FALSE, TRUE);

-- servers that were there before the register: the example ones
UPDATE instances SET instance_type_id = (SELECT id FROM flavors WHERE flavorid = '1'), hostname = display_name,
    image_ref = '', config_drive = '', auto_disk_config = TRUE, power_state = 0, launch_index = 0;
