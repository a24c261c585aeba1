-- The agreement that this one follows up. No reference, since an older version deletes what it does not know of.
ALTER TABLE event ADD COLUMN follows uuid;
CREATE INDEX event_by_followed ON event (follows) WHERE follows IS NOT NULL;

-- The digest of the event as this version works it out. Any other: an older version made it, so it is worked out anew.
ALTER TABLE event ADD COLUMN settled uuid;
CREATE INDEX event_unsettled ON event (id) WHERE settled IS DISTINCT FROM digest;

-- A trigger and not the service, since during an upgrade events are also deleted by a version that does not know of this.
CREATE FUNCTION forget_links() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE event SET settled = NULL FROM gone WHERE event.follows = gone.id;
    UPDATE event SET settled = NULL FROM gone WHERE event.id = gone.follows;
    RETURN NULL;
END $$;

CREATE TRIGGER event_forgotten AFTER DELETE ON event
REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION forget_links();

-- When the article was read: of two extractions of one revision the later counts, whichever comes first. Null: not known.
ALTER TABLE article ADD COLUMN extracted timestamptz;

-- Ids of events whose first report was read otherwise since: the report to which they lead.
CREATE TABLE former_event (
    id     uuid PRIMARY KEY,
    report uuid NOT NULL
);
CREATE INDEX former_event_by_report ON former_event (report);

-- Reports are compared otherwise than before: all articles are merged anew.
TRUNCATE naming, appearance;
UPDATE mention SET appearances = NULL;
