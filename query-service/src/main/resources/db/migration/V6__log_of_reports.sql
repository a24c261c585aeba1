-- Which reports came and which went, the last hundred times: a replica catches up with what others have written.
CREATE TABLE mention_log (
    number   bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    gone     boolean NOT NULL,
    mentions uuid[]  NOT NULL
);

INSERT INTO mention_log (gone, mentions) VALUES (false, '{}');

-- A trigger and not the service, since during an upgrade reports are also written by a version that does not know of this.
-- Writers take turns, so the numbers are in the order of the commits.
CREATE FUNCTION log_mentions() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    ids  uuid[] := (SELECT array_agg(id) FROM altered);
    last bigint;
BEGIN
    IF ids IS NOT NULL THEN
        INSERT INTO mention_log (gone, mentions) VALUES (TG_OP = 'DELETE', ids) RETURNING number INTO last;
        DELETE FROM mention_log WHERE number <= last - 100;
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER mention_came AFTER INSERT ON mention
REFERENCING NEW TABLE AS altered FOR EACH STATEMENT EXECUTE FUNCTION log_mentions();

CREATE TRIGGER mention_went AFTER DELETE ON mention
REFERENCING OLD TABLE AS altered FOR EACH STATEMENT EXECUTE FUNCTION log_mentions();

-- An event is written again with each report, mostly with the same names and days: where its page has room, no index is written.
ALTER TABLE event SET (fillfactor = 70);
