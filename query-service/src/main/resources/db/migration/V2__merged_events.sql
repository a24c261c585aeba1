-- Events are merged from reports; all of it is made anew from the extractions that articles have.
DROP TABLE mention;
DROP TABLE event;

-- What merging needs of the article beside its events. Null: not merged yet.
ALTER TABLE article ADD COLUMN reference json;
ALTER TABLE article ADD COLUMN fingerprint json;
CREATE INDEX article_unmerged ON article (id) WHERE reference IS NULL;

-- An event as readers see it; it rests on one or more reports.
CREATE TABLE event (
    id         uuid             PRIMARY KEY,
    type       text             NOT NULL CHECK (type IN ('meeting', 'agreement')),
    status     text             NOT NULL,
    mode       text,
    format     text,
    instrument text,
    earliest   date,
    latest     date,
    -- Undated events sort last, so their days count as before all others.
    sort_latest   date NOT NULL GENERATED ALWAYS AS (coalesce(latest, '-infinity')) STORED,
    sort_earliest date NOT NULL GENERATED ALWAYS AS (coalesce(earliest, '-infinity')) STORED,
    -- The words of all names, for the index; and name by name, each between spaces.
    words      text[]           NOT NULL,
    names      text[]           NOT NULL,
    countries  text[]           NOT NULL,
    confidence double precision NOT NULL,
    origins    integer          NOT NULL,
    conflict   boolean          NOT NULL,
    overdue    boolean          NOT NULL,
    digest     uuid             NOT NULL,
    item       json             NOT NULL,
    detail     json             NOT NULL,
    CHECK ((earliest IS NULL) = (latest IS NULL)),
    CHECK (earliest <= latest)
);

CREATE INDEX event_by_day ON event (sort_latest DESC, sort_earliest DESC, id DESC);
CREATE INDEX event_by_type_and_day ON event (type, sort_latest DESC, sort_earliest DESC, id DESC);
CREATE INDEX event_by_period ON event USING gist (daterange(earliest, latest, '[]')) WHERE latest IS NOT NULL;
CREATE INDEX event_by_word ON event USING gin (words);
CREATE INDEX event_by_country ON event USING gin (countries);
CREATE INDEX event_in_conflict ON event (sort_latest DESC, sort_earliest DESC, id DESC) WHERE conflict;
CREATE INDEX event_planned ON event (latest) WHERE type = 'meeting' AND status = 'scheduled' AND NOT overdue;

-- One article's report of an event.
CREATE TABLE mention (
    -- The id that an event has when this is its first report.
    id         uuid NOT NULL PRIMARY KEY,
    article_id uuid NOT NULL REFERENCES article (id),
    mention_id text NOT NULL,
    is_meeting boolean NOT NULL,
    -- Null only while its event is being worked out.
    event_id   uuid REFERENCES event (id) DEFERRABLE INITIALLY DEFERRED,
    -- The report of the meeting at which it was reached, by its id here.
    meeting_id uuid,
    keys       bigint[] NOT NULL,
    record     json NOT NULL,
    UNIQUE (article_id, mention_id)
);

CREATE INDEX mention_by_event ON mention (event_id);
CREATE INDEX mention_by_meeting ON mention (meeting_id) WHERE meeting_id IS NOT NULL;

-- Where reports of one event find each other.
CREATE TABLE mention_key (
    key        bigint NOT NULL,
    mention_id uuid   NOT NULL,
    PRIMARY KEY (key, mention_id)
);

-- Every change of an event, numbered in the order of the commits: who writes holds a lock until then.
CREATE TABLE change (
    number   bigint      NOT NULL PRIMARY KEY,
    kind     text        NOT NULL,
    type     text        NOT NULL,
    event_id uuid        NOT NULL,
    into_id  uuid,
    from_id  uuid,
    at       timestamptz NOT NULL
);

CREATE SEQUENCE change_number;
