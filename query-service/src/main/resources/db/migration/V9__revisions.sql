SET LOCAL statement_timeout = 0;

-- The last change of an event, which is its revision in a calendar.
CREATE INDEX change_of_event ON change (event_id, number);
