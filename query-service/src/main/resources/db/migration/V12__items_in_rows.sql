-- A page of a list reads fifty items from all over the table. What is longest in a row goes to the side table first, and in three
-- rows of four that was the item, which costs two or three pages more to fetch. Now what only the page of one event shows goes
-- first. Holds for rows from now on: older ones stay as they are until their event changes.
ALTER TABLE event ALTER COLUMN item SET STORAGE MAIN;
