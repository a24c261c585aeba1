-- How far the changes have been published on the topic readout.events: the one row of it.
CREATE TABLE publication (
    one    boolean PRIMARY KEY DEFAULT true CHECK (one),
    number bigint  NOT NULL
);

INSERT INTO publication (number) VALUES (0);
