-- Where a change stands in the feed of events. It is given after the commit: ids are taken before, and not in the order of commits.
ALTER TABLE placard_metadata_change ADD COLUMN position BIGINT;
CREATE UNIQUE INDEX placard_metadata_change_position ON placard_metadata_change (position);
-- How far the events have come: those of the feed that have a position, and those that the topic was given. One Placard holds the
-- row of the feed; another takes it by an UPDATE when the time has passed, which Galera sees too.
CREATE TABLE placard_relay (
    name VARCHAR(16) NOT NULL PRIMARY KEY,
    holder VARCHAR(64) NOT NULL,
    expires_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    position BIGINT NOT NULL
);
INSERT INTO placard_relay (name, holder, expires_at, position) VALUES ('feed', '', TIMESTAMP WITH TIME ZONE '2000-01-01 00:00:00+00', 0);
