-- CreateEnum
CREATE TYPE "proof_outcome" AS ENUM ('exact', 'near', 'not_found');

-- CreateTable
CREATE TABLE "quote_proofs" (
    "workspace_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,
    "snapshot_id" UUID NOT NULL,
    "outcome" "proof_outcome" NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "places" JSONB NOT NULL,
    "differences" JSONB NOT NULL,
    "values" JSONB NOT NULL,

    CONSTRAINT "quote_proofs_pkey" PRIMARY KEY ("workspace_id","evidence_id","snapshot_id")
);

-- CreateIndex
CREATE INDEX "quote_proofs_workspace_id_snapshot_id_idx" ON "quote_proofs"("workspace_id", "snapshot_id");

-- AddForeignKey
ALTER TABLE "quote_proofs" ADD CONSTRAINT "quote_proofs_workspace_id_evidence_id_fkey" FOREIGN KEY ("workspace_id", "evidence_id") REFERENCES "evidence"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quote_proofs" ADD CONSTRAINT "quote_proofs_workspace_id_snapshot_id_fkey" FOREIGN KEY ("workspace_id", "snapshot_id") REFERENCES "snapshots"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What Prisma has no words for.

ALTER TABLE "quote_proofs"
  ADD CONSTRAINT "quote_proofs_score_range" CHECK (score BETWEEN 0 AND 1),
  ADD CONSTRAINT "quote_proofs_found" CHECK ((outcome = 'not_found') = (jsonb_array_length(places) = 0));
