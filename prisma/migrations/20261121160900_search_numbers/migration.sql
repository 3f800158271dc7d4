-- A number is one word however its digits are grouped: 27,000 and 27 000 are searched as 27000.
-- Digits are grouped by a comma or a space, thin and unbroken ones too, into threes behind one to
-- three; a comma before fewer digits is none of these. A point stays: it begins decimals.
CREATE FUNCTION search_text(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace($1,
    '(?<=(^|[^0-9.])[0-9]{1,3})[, \u00A0\u2009\u202F](?=[0-9]{3}(?![0-9]))', '', 'g')
$$;

CREATE OR REPLACE FUNCTION index_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search := setweight(to_tsvector('english', search_text(NEW.statement)), 'A')
    || setweight(to_tsvector('english', search_text(coalesce(NEW.speaker, ''))), 'B');
  RETURN NEW;
END
$$;

UPDATE "claims" SET "statement" = "statement"
 WHERE "statement" <> search_text("statement") OR "speaker" <> search_text("speaker");
