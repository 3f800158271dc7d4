-- How alike two texts are: PostgreSQL's own trigrams. The extension is trusted, so whoever may
-- create tables in the database may create it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateTable
CREATE TABLE "claim_links" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "first_id" UUID NOT NULL,
    "second_id" UUID NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "claim_links_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "claim_links_workspace_id_second_id_idx" ON "claim_links"("workspace_id", "second_id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_links_workspace_id_first_id_second_id_key" ON "claim_links"("workspace_id", "first_id", "second_id");

-- AddForeignKey
ALTER TABLE "claim_links" ADD CONSTRAINT "claim_links_workspace_id_first_id_fkey" FOREIGN KEY ("workspace_id", "first_id") REFERENCES "claims"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_links" ADD CONSTRAINT "claim_links_workspace_id_second_id_fkey" FOREIGN KEY ("workspace_id", "second_id") REFERENCES "claims"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim_links" ADD CONSTRAINT "claim_links_workspace_id_created_by_id_fkey" FOREIGN KEY ("workspace_id", "created_by_id") REFERENCES "members"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- A pair is one row, however it is named.
ALTER TABLE "claim_links" ADD CONSTRAINT "claim_links_smaller_id_first" CHECK (first_id < second_id);
