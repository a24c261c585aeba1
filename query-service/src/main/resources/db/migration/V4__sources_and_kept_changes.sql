-- Changes when what a report says does: the digest of its article. Null: not known, so it is read.
ALTER TABLE mention ADD COLUMN content uuid;

-- Tells the reports an event was made of, and what was made of them: where it is the same, the event
-- need not be made again. Null: not known.
ALTER TABLE event ADD COLUMN source uuid;

-- The last change that is no longer kept: who has come no further than before it has missed some.
ALTER TABLE publication ADD COLUMN forgotten bigint NOT NULL DEFAULT 0;
