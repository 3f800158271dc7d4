-- AlterTable
ALTER TABLE "evidence" ADD COLUMN     "outside_verdict_id" UUID;

-- CreateTable
CREATE TABLE "outside_verdicts" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "claim" TEXT NOT NULL,
    "claimant" TEXT,
    "appearances" JSONB NOT NULL DEFAULT '[]',
    "reviewer" TEXT,
    "url" TEXT,
    "title" TEXT,
    "language" TEXT,
    "published_on" DATE,
    "published_as" TEXT,
    "rating_text" TEXT,
    "rating_value" DECIMAL,
    "best_rating" DECIMAL,
    "worst_rating" DECIMAL,
    "explanation" TEXT,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outside_verdicts_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "outside_verdicts_workspace_id_created_at_id_idx" ON "outside_verdicts"("workspace_id", "created_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "outside_verdicts_workspace_id_source_id_id_key" ON "outside_verdicts"("workspace_id", "source_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "outside_verdicts_workspace_id_source_id_fingerprint_key" ON "outside_verdicts"("workspace_id", "source_id", "fingerprint");

-- CreateIndex
CREATE INDEX "evidence_workspace_id_outside_verdict_id_idx" ON "evidence"("workspace_id", "outside_verdict_id");

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_workspace_id_source_id_outside_verdict_id_fkey" FOREIGN KEY ("workspace_id", "source_id", "outside_verdict_id") REFERENCES "outside_verdicts"("workspace_id", "source_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outside_verdicts" ADD CONSTRAINT "outside_verdicts_workspace_id_source_id_fkey" FOREIGN KEY ("workspace_id", "source_id") REFERENCES "sources"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outside_verdicts" ADD CONSTRAINT "outside_verdicts_workspace_id_created_by_id_fkey" FOREIGN KEY ("workspace_id", "created_by_id") REFERENCES "members"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- What Prisma has no words for.

ALTER TABLE "outside_verdicts"
  ADD CONSTRAINT "outside_verdicts_fingerprint_form" CHECK (fingerprint ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "outside_verdicts_claim_length" CHECK (char_length(btrim(claim)) BETWEEN 1 AND 5000),
  ADD CONSTRAINT "outside_verdicts_claimant_length" CHECK (char_length(btrim(claimant)) BETWEEN 1 AND 500),
  ADD CONSTRAINT "outside_verdicts_reviewer_length" CHECK (char_length(btrim(reviewer)) BETWEEN 1 AND 500),
  ADD CONSTRAINT "outside_verdicts_appearances_are_a_list" CHECK (jsonb_typeof(appearances) = 'array'),
  ADD CONSTRAINT "outside_verdicts_url_form" CHECK (url ~* '^https?://' AND char_length(url) <= 2048),
  ADD CONSTRAINT "outside_verdicts_title_length" CHECK (char_length(btrim(title)) BETWEEN 1 AND 500),
  ADD CONSTRAINT "outside_verdicts_published_as_length" CHECK (char_length(published_as) BETWEEN 1 AND 100),
  ADD CONSTRAINT "outside_verdicts_rated" CHECK (rating_text IS NOT NULL OR rating_value IS NOT NULL),
  ADD CONSTRAINT "outside_verdicts_rating_text_length" CHECK (char_length(btrim(rating_text)) BETWEEN 1 AND 2000),
  ADD CONSTRAINT "outside_verdicts_explanation_length" CHECK (char_length(explanation) BETWEEN 1 AND 20000);

CREATE TRIGGER "outside_verdicts_stay" BEFORE UPDATE OR DELETE ON "outside_verdicts"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "outside_verdicts_not_truncated" BEFORE TRUNCATE ON "outside_verdicts"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
