SET LOCAL statement_timeout = 0;

-- Which events were written or deleted, the last thousand times: what a replica keeps of them in memory follows. Null: all.
CREATE TABLE event_log (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    events uuid[]
);

INSERT INTO event_log (events) VALUES ('{}');

-- A trigger and not the service, since during an upgrade events are also written by a version that does not know of this.
-- Writers take turns, so the numbers are in the order of the commits.
CREATE FUNCTION log_events() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    ids  uuid[] := (SELECT array_agg(id) FROM altered);
    last bigint;
BEGIN
    IF ids IS NOT NULL THEN
        INSERT INTO event_log (events) VALUES (ids) RETURNING number INTO last;
        DELETE FROM event_log WHERE number <= last - 1000;
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION log_all_events() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO event_log (events) VALUES (NULL);
    RETURN NULL;
END $$;

CREATE TRIGGER event_came_logged AFTER INSERT ON event
REFERENCING NEW TABLE AS altered FOR EACH STATEMENT EXECUTE FUNCTION log_events();

CREATE TRIGGER event_altered_logged AFTER UPDATE ON event
REFERENCING NEW TABLE AS altered FOR EACH STATEMENT EXECUTE FUNCTION log_events();

CREATE TRIGGER event_went_logged AFTER DELETE ON event
REFERENCING OLD TABLE AS altered FOR EACH STATEMENT EXECUTE FUNCTION log_events();

CREATE TRIGGER events_emptied_logged AFTER TRUNCATE ON event FOR EACH STATEMENT EXECUTE FUNCTION log_all_events();

-- A plan that was put off has the day that is told since: such events are worked out anew.
UPDATE event SET settled = NULL
WHERE type = 'meeting' AND status = 'scheduled' AND cast(detail ->> 'history' AS text) LIKE '%"postponed"%';
