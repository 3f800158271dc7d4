-- CreateEnum
CREATE TYPE "anchor_method" AS ENUM ('position', 'quote', 'quote_in_context', 'aligned', 'approximate');

-- CreateEnum
CREATE TYPE "fate" AS ENUM ('unchanged', 'moved', 'reworded', 'value_changed', 'ambiguous', 'gone');

-- CreateEnum
CREATE TYPE "anchor_decision" AS ENUM ('same_meaning', 'new_meaning', 'gone');

-- CreateEnum
CREATE TYPE "dismissal_reason" AS ENUM ('no_fact', 'opinion', 'prediction', 'common_knowledge', 'duplicate');

-- AlterTable
ALTER TABLE "anchors" ADD COLUMN     "accepted" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "carried_from_id" UUID,
ADD COLUMN     "decided_at" TIMESTAMPTZ(3),
ADD COLUMN     "decided_by_id" UUID,
ADD COLUMN     "decision" "anchor_decision",
ADD COLUMN     "detail" JSONB,
ADD COLUMN     "fate" "fate",
ADD COLUMN     "method" "anchor_method",
ADD COLUMN     "score" DOUBLE PRECISION;

-- AlterTable
ALTER TABLE "article_versions" ADD COLUMN     "blocks" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "fetched_at" TIMESTAMPTZ(3),
ADD COLUMN     "format" TEXT,
ADD COLUMN     "raw_sha256" TEXT,
ADD COLUMN     "source_url" TEXT;

-- AlterTable
ALTER TABLE "workspaces" ADD COLUMN     "coverage_required" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "dismissals" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "exact" TEXT NOT NULL,
    "reason" "dismissal_reason" NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_by_id" UUID,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "dismissals_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "dismissals_workspace_id_version_id_start_idx" ON "dismissals"("workspace_id", "version_id", "start");

-- CreateIndex
CREATE UNIQUE INDEX "dismissals_workspace_id_id_key" ON "dismissals"("workspace_id", "id");

-- AddForeignKey
ALTER TABLE "anchors" ADD CONSTRAINT "anchors_workspace_id_carried_from_id_fkey" FOREIGN KEY ("workspace_id", "carried_from_id") REFERENCES "article_versions"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "anchors" ADD CONSTRAINT "anchors_workspace_id_decided_by_id_fkey" FOREIGN KEY ("workspace_id", "decided_by_id") REFERENCES "members"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dismissals" ADD CONSTRAINT "dismissals_workspace_id_version_id_fkey" FOREIGN KEY ("workspace_id", "version_id") REFERENCES "article_versions"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dismissals" ADD CONSTRAINT "dismissals_workspace_id_created_by_id_fkey" FOREIGN KEY ("workspace_id", "created_by_id") REFERENCES "members"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dismissals" ADD CONSTRAINT "dismissals_workspace_id_removed_by_id_fkey" FOREIGN KEY ("workspace_id", "removed_by_id") REFERENCES "members"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- What Prisma has no words for.

-- An ambiguous anchor has candidates and no place yet.
ALTER TABLE "anchors"
  DROP CONSTRAINT "anchors_place_unless_orphan",
  ADD CONSTRAINT "anchors_place_unless_lost"
    CHECK ((state IN ('ambiguous', 'orphan')) = (start IS NULL) AND (start IS NULL) = ("end" IS NULL)),
  ADD CONSTRAINT "anchors_score_range" CHECK (score BETWEEN 0 AND 1),
  ADD CONSTRAINT "anchors_carried_whole"
    CHECK ((carried_from_id IS NULL) = (fate IS NULL) AND (fate IS NULL) = (detail IS NULL)),
  ADD CONSTRAINT "anchors_decided_whole" CHECK ((decision IS NULL) = (decided_at IS NULL)),
  ADD CONSTRAINT "anchors_not_carried_from_itself" CHECK (carried_from_id <> version_id);

-- What waits for a person, in the order of the triage.
CREATE INDEX "anchors_undecided" ON "anchors" ("workspace_id", "version_id")
  WHERE NOT accepted AND decided_at IS NULL;

ALTER TABLE "article_versions"
  ADD CONSTRAINT "article_versions_blocks_are_a_list" CHECK (jsonb_typeof(blocks) = 'array'),
  ADD CONSTRAINT "article_versions_raw_sha256_form" CHECK (raw_sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "article_versions_source_url_form"
    CHECK (source_url ~* '^https?://' AND char_length(source_url) <= 2048),
  ADD CONSTRAINT "article_versions_fetched_from_somewhere"
    CHECK ((source_url IS NULL) = (fetched_at IS NULL));

CREATE TRIGGER "article_versions_blocks_stay"
  BEFORE UPDATE OF blocks, format, source_url, fetched_at, raw_sha256 ON "article_versions"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

ALTER TABLE "dismissals"
  ADD CONSTRAINT "dismissals_span" CHECK (start >= 0 AND "end" > start),
  ADD CONSTRAINT "dismissals_removed_at_a_time" CHECK (removed_by_id IS NULL OR removed_at IS NOT NULL);

-- A passage is dismissed once; taken back, it can be dismissed again.
CREATE UNIQUE INDEX "dismissals_open" ON "dismissals" ("version_id", "start", "end")
  WHERE removed_at IS NULL;
