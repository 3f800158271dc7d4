-- CreateEnum
CREATE TYPE "source_kind" AS ENUM ('primary_document', 'official_statistics', 'study', 'news', 'statement', 'interview', 'other');

-- AlterTable
ALTER TABLE "evidence" ADD COLUMN     "citation" TEXT,
ADD COLUMN     "source_id" UUID,
ALTER COLUMN "url" DROP NOT NULL;

-- AlterTable
ALTER TABLE "workspaces" ADD COLUMN     "independent_kinds" "claim_kind"[] DEFAULT ARRAY[]::"claim_kind"[];

-- CreateTable
CREATE TABLE "sources" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "identity" TEXT NOT NULL,
    "url" TEXT,
    "citation" TEXT,
    "title" TEXT NOT NULL,
    "publisher" TEXT,
    "kind" "source_kind",
    "language" TEXT,
    "reliability" TEXT,
    "derives_from_id" UUID,
    "root_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sources_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "sources_workspace_id_derives_from_id_idx" ON "sources"("workspace_id", "derives_from_id");

-- CreateIndex
CREATE INDEX "sources_workspace_id_root_id_idx" ON "sources"("workspace_id", "root_id");

-- CreateIndex
CREATE INDEX "sources_workspace_id_updated_at_id_idx" ON "sources"("workspace_id", "updated_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "sources_workspace_id_id_key" ON "sources"("workspace_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "sources_workspace_id_identity_key" ON "sources"("workspace_id", "identity");

-- CreateIndex
CREATE INDEX "evidence_workspace_id_source_id_created_at_idx" ON "evidence"("workspace_id", "source_id", "created_at");

CREATE FUNCTION cited_address(url text, OUT identity text, OUT address text) LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN char_length(key) <= 600 THEN key
              ELSE 'address-sha256:' || encode(sha256(convert_to(key, 'UTF8')), 'hex') END, address
    FROM (SELECT regexp_replace(url, '#.*$', '') AS address,
                 regexp_replace(
                   regexp_replace(regexp_replace(url, '#.*$', ''), '^https?://(www\.)?', 'https://'),
                   '/+(\?|$)', '\1') AS key) AS cut
$$;

-- Until now evidence had no source: links that differ in what never tells pages apart become one. The
-- program tells more alike (tracking parameters, numbers of works); what it tells apart here a person
-- may say of one source that it derives from the other.
INSERT INTO "sources" (id, workspace_id, identity, url, title, publisher, root_id, created_by_id, created_at, updated_at)
SELECT id, workspace_id, identity, address, title, publisher, id, created_by_id, created_at, created_at
  FROM (SELECT DISTINCT ON (e.workspace_id, cited.identity)
               gen_random_uuid() AS id, e.workspace_id, cited.identity, cited.address, e.title,
               e.publisher, e.created_by_id, e.created_at
          FROM "evidence" e CROSS JOIN LATERAL cited_address(e.url) AS cited
         ORDER BY e.workspace_id, cited.identity, e.created_at, e.id) AS earliest;

UPDATE "evidence" e SET source_id = s.id
  FROM "sources" s
 WHERE s.workspace_id = e.workspace_id AND s.identity = (cited_address(e.url)).identity;

DROP FUNCTION cited_address(text);

ALTER TABLE "evidence" ALTER COLUMN "source_id" SET NOT NULL;

-- AddForeignKey
ALTER TABLE "sources" ADD CONSTRAINT "sources_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sources" ADD CONSTRAINT "sources_workspace_id_derives_from_id_fkey" FOREIGN KEY ("workspace_id", "derives_from_id") REFERENCES "sources"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "sources" ADD CONSTRAINT "sources_workspace_id_root_id_fkey" FOREIGN KEY ("workspace_id", "root_id") REFERENCES "sources"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

-- AddForeignKey
ALTER TABLE "sources" ADD CONSTRAINT "sources_workspace_id_created_by_id_fkey" FOREIGN KEY ("workspace_id", "created_by_id") REFERENCES "members"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_workspace_id_source_id_fkey" FOREIGN KEY ("workspace_id", "source_id") REFERENCES "sources"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- What Prisma has no words for.

ALTER TABLE "sources"
  ADD CONSTRAINT "sources_identity_length" CHECK (char_length(identity) BETWEEN 1 AND 700),
  ADD CONSTRAINT "sources_url_form" CHECK (url ~* '^https?://' AND char_length(url) <= 2048),
  ADD CONSTRAINT "sources_url_or_citation" CHECK (url IS NOT NULL OR citation IS NOT NULL),
  ADD CONSTRAINT "sources_citation_length" CHECK (char_length(btrim(citation)) BETWEEN 1 AND 1000),
  ADD CONSTRAINT "sources_title_length" CHECK (char_length(btrim(title)) BETWEEN 1 AND 500),
  ADD CONSTRAINT "sources_language_form" CHECK (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  ADD CONSTRAINT "sources_reliability_length" CHECK (char_length(btrim(reliability)) BETWEEN 1 AND 5000),
  ADD CONSTRAINT "sources_not_derived_from_itself" CHECK (derives_from_id <> id),
  ADD CONSTRAINT "sources_root_of_its_own" CHECK ((derives_from_id IS NULL) = (root_id = id)),
  ADD CONSTRAINT "sources_revision_range" CHECK (revision >= 1);

ALTER TABLE "evidence"
  ADD CONSTRAINT "evidence_url_or_citation" CHECK (url IS NOT NULL OR citation IS NOT NULL),
  ADD CONSTRAINT "evidence_citation_length" CHECK (char_length(btrim(citation)) BETWEEN 1 AND 1000);

ALTER TABLE "workspaces"
  ALTER COLUMN "independent_kinds" SET NOT NULL;
