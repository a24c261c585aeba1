SET LOCAL statement_timeout = 0;

-- What an event is found by beside its names, each with the facet it belongs to: the words, for the index; and name by
-- name, the words between spaces. Null here and below: an older version wrote the event, so it is worked out anew.
ALTER TABLE event ADD COLUMN terms text[];
ALTER TABLE event ADD COLUMN labels text[];
ALTER TABLE event ADD COLUMN text tsvector;

-- The digest of the event for which these were written. Any other: an older version has written it since.
ALTER TABLE event ADD COLUMN searched uuid;
CREATE INDEX event_unsearched ON event (id) WHERE searched IS DISTINCT FROM digest;

CREATE INDEX event_by_term ON event USING gin (terms);
CREATE INDEX event_by_text ON event USING gin (text);
CREATE INDEX event_by_status ON event (status);
CREATE INDEX event_by_mode ON event (mode);
CREATE INDEX event_by_format ON event (format);
CREATE INDEX event_by_instrument ON event (instrument);
CREATE INDEX event_by_origins ON event (origins);
CREATE INDEX event_by_confidence ON event (confidence);
CREATE INDEX event_by_oldest_day ON event ((coalesce(latest, 'infinity')), (coalesce(earliest, 'infinity')), id);

-- Without stop words: each may be a part of a name.
CREATE TEXT SEARCH DICTIONARY english_words (TEMPLATE = snowball, LANGUAGE = english);

-- Word by word and not by a parser, which would part words otherwise than the service does.
CREATE FUNCTION stems(words text[]) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT coalesce(array_agg(DISTINCT coalesce((ts_lexize('english_words', word))[1], word)), '{}')
    FROM unnest(words) AS word
$$;

CREATE FUNCTION all_stems(words text[]) RETURNS tsquery LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT cast(string_agg(quote_literal(stem), ' & ') AS tsquery) FROM unnest(stems(words)) AS stem
$$;
