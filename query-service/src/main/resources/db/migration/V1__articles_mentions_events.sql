-- What each article says, as its latest revision stands.
CREATE TABLE article (
    id           uuid        PRIMARY KEY,
    revision     bigint      NOT NULL,
    uri          text        NOT NULL,
    -- The contract's Extraction, byte for byte as answered: text, since jsonb would reorder its fields.
    extraction   text        NOT NULL,
    digest       uuid        NOT NULL,
    materialised timestamptz NOT NULL
);

-- Hash, since a uri may be longer than a B-tree entry can be.
CREATE INDEX article_by_uri ON article USING hash (uri);

-- An event as readers see it; it rests on one or more mentions.
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
    item       json             NOT NULL,
    history    json             NOT NULL,
    CHECK ((earliest IS NULL) = (latest IS NULL)),
    CHECK (earliest <= latest)
);

CREATE INDEX event_by_day ON event (sort_latest DESC, sort_earliest DESC, id DESC);
CREATE INDEX event_by_type_and_day ON event (type, sort_latest DESC, sort_earliest DESC, id DESC);
CREATE INDEX event_by_period ON event USING gist (daterange(earliest, latest, '[]')) WHERE latest IS NOT NULL;
CREATE INDEX event_by_word ON event USING gin (words);
CREATE INDEX event_by_country ON event USING gin (countries);

-- One article's report of an event.
CREATE TABLE mention (
    article_id uuid NOT NULL REFERENCES article (id),
    mention_id text NOT NULL,
    event_id   uuid NOT NULL REFERENCES event (id),
    record     json NOT NULL,
    PRIMARY KEY (article_id, mention_id)
);

CREATE INDEX mention_by_event ON mention (event_id);
