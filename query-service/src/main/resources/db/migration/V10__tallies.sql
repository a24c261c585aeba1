SET LOCAL statement_timeout = 0;

-- How many events there are, of all countries ('') and of each that takes part: by the month of the last day (-infinity
-- where undated), and over all months (infinity). A plan whose day has passed has the status overdue.
CREATE TABLE country_tally (
    country text   NOT NULL,
    month   date   NOT NULL,
    type    text   NOT NULL,
    status  text   NOT NULL,
    events  bigint NOT NULL,
    PRIMARY KEY (country, month, type, status)
) WITH (fillfactor = 70);
CREATE INDEX country_tally_by_month ON country_tally (month);

-- How many meetings of each two countries were held and are planned, of each format and of all (''); the first of the two
-- comes first in the alphabet.
CREATE TABLE pair_tally (
    format  text   NOT NULL,
    country text   NOT NULL,
    other   text   NOT NULL,
    held    bigint NOT NULL,
    planned bigint NOT NULL,
    PRIMARY KEY (format, country, other)
) WITH (fillfactor = 70);
CREATE INDEX pair_tally_by_other ON pair_tally (other);

-- The same meetings one by one, those that are dated.
CREATE TABLE encounter (
    country  text    NOT NULL,
    other    text    NOT NULL,
    planned  boolean NOT NULL,
    latest   date    NOT NULL,
    earliest date    NOT NULL,
    event    uuid    NOT NULL,
    format   text    NOT NULL,
    PRIMARY KEY (country, other, planned, latest, earliest, event)
);
CREATE INDEX encounter_by_other ON encounter (other, latest);
CREATE INDEX encounter_by_day ON encounter (latest);
CREATE INDEX encounter_by_period ON encounter USING gist (daterange(earliest, latest, '[]')) WHERE earliest < latest;

-- How many articles that tell of events each publisher has; '' for those that do not say whose they are.
CREATE TABLE source_tally (
    source   text   PRIMARY KEY,
    articles bigint NOT NULL
) WITH (fillfactor = 70);

CREATE INDEX article_by_time ON article (materialised DESC) WHERE reference ->> 'id' IS NOT NULL;

-- Those who meet: at a conference of more than ten not everyone meets everyone.
CREATE FUNCTION country_pairs(countries text[]) RETURNS TABLE (country text, other text) LANGUAGE sql IMMUTABLE STRICT AS $$
    SELECT one, two FROM unnest(countries) AS one, unnest(countries) AS two WHERE one < two AND cardinality(countries) <= 10
$$;

-- An event as far as it is counted, and how often more than before.
CREATE TYPE counted_event AS (
    id uuid, type text, status text, format text, earliest date, latest date, countries text[], times integer
);

-- By keys always: how many rows are given is not known when it is planned, and all of encounter must never be read.
CREATE FUNCTION count_events(given counted_event[]) RETURNS void LANGUAGE plpgsql
SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
BEGIN
    INSERT INTO country_tally AS tally (country, month, type, status, events)
    SELECT each.country, at.month, event.type, event.status, sum(event.times)
    FROM unnest(given) AS event,
        LATERAL (SELECT '' UNION ALL SELECT unnest(event.countries)) AS each (country),
        LATERAL (VALUES (coalesce(cast(date_trunc('month', event.latest) AS date), '-infinity')), ('infinity')) AS at (month)
    GROUP BY 1, 2, 3, 4 HAVING sum(event.times) <> 0
    ON CONFLICT (country, month, type, status) DO UPDATE SET events = tally.events + excluded.events;

    INSERT INTO pair_tally AS tally (format, country, other, held, planned)
    SELECT per.format, pair.country, pair.other,
        coalesce(sum(event.times) FILTER (WHERE event.status <> 'scheduled'), 0),
        coalesce(sum(event.times) FILTER (WHERE event.status = 'scheduled'), 0)
    FROM unnest(given) AS event, LATERAL country_pairs(event.countries) AS pair,
        LATERAL (VALUES (event.format), ('')) AS per (format)
    WHERE event.type = 'meeting' AND event.status IN ('held', 'ongoing', 'scheduled')
    GROUP BY 1, 2, 3
    ON CONFLICT (format, country, other) DO UPDATE SET held = tally.held + excluded.held, planned = tally.planned + excluded.planned;

    DELETE FROM encounter USING (
        SELECT pair.country, pair.other, event.* FROM unnest(given) AS event, LATERAL country_pairs(event.countries) AS pair
        WHERE event.times < 0 AND event.type = 'meeting' AND event.status IN ('held', 'ongoing', 'scheduled') AND event.latest IS NOT NULL
    ) AS gone
    WHERE encounter.country = gone.country AND encounter.other = gone.other AND encounter.planned = (gone.status = 'scheduled')
        AND encounter.latest = gone.latest AND encounter.earliest = gone.earliest AND encounter.event = gone.id;

    INSERT INTO encounter (country, other, planned, latest, earliest, event, format)
    SELECT pair.country, pair.other, event.status = 'scheduled', event.latest, event.earliest, event.id, event.format
    FROM unnest(given) AS event, LATERAL country_pairs(event.countries) AS pair
    WHERE event.times > 0 AND event.type = 'meeting' AND event.status IN ('held', 'ongoing', 'scheduled') AND event.latest IS NOT NULL;
END $$;

-- A trigger and not the service, since during an upgrade events are also written by a version that does not know of this.
-- Writers take turns, so nobody waits for a row; and most events are written again as they were counted.
CREATE FUNCTION tally_events() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    given counted_event[];
BEGIN
    IF TG_OP = 'INSERT' THEN
        given := ARRAY(
            SELECT cast(ROW(id, type, CASE WHEN overdue THEN 'overdue' ELSE status END, coalesce(format, 'unknown'),
                earliest, latest, countries, 1) AS counted_event) FROM come);
    ELSIF TG_OP = 'DELETE' THEN
        given := ARRAY(
            SELECT cast(ROW(id, type, CASE WHEN overdue THEN 'overdue' ELSE status END, coalesce(format, 'unknown'),
                earliest, latest, countries, -1) AS counted_event) FROM gone);
    ELSE
        given := ARRAY(
            SELECT cast(ROW(id, type, CASE WHEN overdue THEN 'overdue' ELSE status END, coalesce(format, 'unknown'),
                earliest, latest, countries, sum(times)) AS counted_event)
            FROM (SELECT id, type, status, overdue, format, earliest, latest, countries, 1 AS times FROM come
                UNION ALL SELECT id, type, status, overdue, format, earliest, latest, countries, -1 FROM gone) AS change
            GROUP BY id, type, status, overdue, format, earliest, latest, countries HAVING sum(times) <> 0);
    END IF;
    IF given <> '{}' THEN
        PERFORM count_events(given);
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER event_came AFTER INSERT ON event
REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION tally_events();

CREATE TRIGGER event_changed AFTER UPDATE ON event
REFERENCING OLD TABLE AS gone NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION tally_events();

CREATE TRIGGER event_went AFTER DELETE ON event
REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION tally_events();

CREATE FUNCTION tally_articles() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        PERFORM count_articles(ARRAY(SELECT reference FROM come), '{}');
    ELSIF TG_OP = 'DELETE' THEN
        PERFORM count_articles('{}', ARRAY(SELECT reference FROM gone));
    ELSE
        PERFORM count_articles(ARRAY(SELECT reference FROM come), ARRAY(SELECT reference FROM gone));
    END IF;
    RETURN NULL;
END $$;

-- The references of articles that tell of no event are empty. A publisher's name is cut, since an index entry is bounded.
CREATE FUNCTION count_articles(come json[], gone json[]) RETURNS void LANGUAGE sql AS $$
    INSERT INTO source_tally AS tally (source, articles)
    SELECT coalesce(left(reference ->> 'source', 500), ''), sum(times)
    FROM (SELECT unnest(come) AS reference, 1 AS times UNION ALL SELECT unnest(gone), -1) AS change
    WHERE reference ->> 'id' IS NOT NULL
    GROUP BY 1 HAVING sum(times) <> 0
    ON CONFLICT (source) DO UPDATE SET articles = tally.articles + excluded.articles
$$;

CREATE TRIGGER article_came AFTER INSERT ON article
REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION tally_articles();

CREATE TRIGGER article_changed AFTER UPDATE ON article
REFERENCING OLD TABLE AS gone NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION tally_articles();

CREATE TRIGGER article_went AFTER DELETE ON article
REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION tally_articles();

-- What is there already, counted at once: row by row, each would leave a version for every step.
INSERT INTO country_tally (country, month, type, status, events)
SELECT each.country, at.month, type, CASE WHEN overdue THEN 'overdue' ELSE status END, count(*)
FROM event,
    LATERAL (SELECT '' UNION ALL SELECT unnest(countries)) AS each (country),
    LATERAL (VALUES (coalesce(cast(date_trunc('month', latest) AS date), '-infinity')), ('infinity')) AS at (month)
GROUP BY 1, 2, 3, 4;

INSERT INTO encounter (country, other, planned, latest, earliest, event, format)
SELECT pair.country, pair.other, status = 'scheduled', latest, earliest, id, coalesce(format, 'unknown')
FROM event, LATERAL country_pairs(countries) AS pair
WHERE type = 'meeting' AND status IN ('held', 'ongoing', 'scheduled') AND NOT overdue AND latest IS NOT NULL;

INSERT INTO pair_tally (format, country, other, held, planned)
SELECT per.format, pair.country, pair.other,
    count(*) FILTER (WHERE status <> 'scheduled'), count(*) FILTER (WHERE status = 'scheduled')
FROM event, LATERAL country_pairs(countries) AS pair,
    LATERAL (VALUES (coalesce(event.format, 'unknown')), ('')) AS per (format)
WHERE type = 'meeting' AND status IN ('held', 'ongoing', 'scheduled') AND NOT overdue
GROUP BY 1, 2, 3;

INSERT INTO source_tally (source, articles)
SELECT coalesce(left(reference ->> 'source', 500), ''), count(*) FROM article WHERE reference ->> 'id' IS NOT NULL GROUP BY 1;
