-- CreateIndex
CREATE INDEX "sources_workspace_id_kind_updated_at_id_idx" ON "sources"("workspace_id", "kind", "updated_at", "id");

-- What a search in the list of sources looks at, in small letters: one place for the index and the
-- query. lower() and || alone are immutable, which an index asks for.
CREATE FUNCTION source_words(title text, publisher text, url text, citation text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT lower(title || ' ' || coalesce(publisher, '') || ' ' || coalesce(url, '') || ' '
               || coalesce(citation, ''))
$$;

-- Any part of a word is found: trigrams answer LIKE '%…%' by index.
CREATE INDEX "sources_words_idx" ON "sources" USING gin (source_words(title, publisher, url, citation) gin_trgm_ops);
