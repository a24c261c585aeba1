SET LOCAL statement_timeout = 0;

-- A way in which reports name somebody; all reports that do it alike share it.
CREATE TABLE appearance (
    id          uuid     PRIMARY KEY,
    kind        text     NOT NULL CHECK (kind IN ('person', 'surname', 'organisation')),
    -- The id of whoever it names, as far as the name and the side alone tell.
    form        uuid     NOT NULL,
    name        text     NOT NULL,
    role        text,
    affiliation text,
    country     text,
    side        text     NOT NULL,
    known       text[]   NOT NULL,
    month       text,
    words       text[]   NOT NULL,
    -- In the list of people: the words of the name, cut, since an index entry is bounded.
    place       text COLLATE "C" NOT NULL,
    keys        bigint[] NOT NULL
);

CREATE INDEX appearance_by_form ON appearance (form);
CREATE INDEX appearance_by_key ON appearance USING gin (keys);
CREATE INDEX appearance_by_word ON appearance USING gin (words) WHERE kind = 'person';
CREATE INDEX appearance_by_place ON appearance (place, form) WHERE kind = 'person';

-- Which reports use it, and for which day; infinity where the day is not known.
CREATE TABLE naming (
    appearance uuid NOT NULL,
    day        date NOT NULL,
    mention    uuid NOT NULL,
    PRIMARY KEY (appearance, day, mention)
);

-- The same from the report's side. Null: written by a version that did not know of it, so its article is merged anew.
ALTER TABLE mention ADD COLUMN day date;
ALTER TABLE mention ADD COLUMN appearances uuid[];
CREATE INDEX mention_unnamed ON mention (article_id) WHERE appearances IS NULL;

-- A trigger and not the service, since during an upgrade reports are also deleted by a version that does not know of this.
CREATE FUNCTION forget_namings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM naming USING (SELECT unnest(appearances) AS appearance, day, id FROM gone) AS given
    WHERE naming.appearance = given.appearance AND naming.day = given.day AND naming.mention = given.id;
    DELETE FROM appearance USING (SELECT DISTINCT unnest(appearances) AS id FROM gone) AS given
    WHERE appearance.id = given.id
        AND NOT EXISTS (SELECT FROM naming WHERE naming.appearance = given.id);
    RETURN NULL;
END $$;

CREATE TRIGGER mention_forgotten AFTER DELETE ON mention
REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION forget_namings();
