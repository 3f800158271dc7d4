-- CreateEnum
CREATE TYPE "snapshot_state" AS ENUM ('waiting', 'kept', 'failed');

-- CreateEnum
CREATE TYPE "snapshot_origin" AS ENUM ('fetched', 'uploaded');

-- AlterTable
ALTER TABLE "workspaces" ADD COLUMN     "snapshot_on_add" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "snapshot_texts" (
    "workspace_id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "blocks" JSONB NOT NULL,

    CONSTRAINT "snapshot_texts_pkey" PRIMARY KEY ("workspace_id","sha256")
);

-- CreateTable
CREATE TABLE "snapshots" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "origin" "snapshot_origin" NOT NULL,
    "state" "snapshot_state" NOT NULL,
    "url" TEXT,
    "final_url" TEXT,
    "http_status" INTEGER,
    "headers" JSONB,
    "file_name" TEXT,
    "media_type" TEXT,
    "sha256" TEXT,
    "size" INTEGER,
    "text_sha256" TEXT,
    "text_problem" TEXT,
    "failure" TEXT,
    "failure_message" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 1,
    "asked_by_id" UUID,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "snapshots_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "snapshots_workspace_id_source_id_asked_at_id_idx" ON "snapshots"("workspace_id", "source_id", "asked_at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "snapshots_workspace_id_id_key" ON "snapshots"("workspace_id", "id");

-- AddForeignKey
ALTER TABLE "snapshot_texts" ADD CONSTRAINT "snapshot_texts_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_workspace_id_source_id_fkey" FOREIGN KEY ("workspace_id", "source_id") REFERENCES "sources"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_workspace_id_text_sha256_fkey" FOREIGN KEY ("workspace_id", "text_sha256") REFERENCES "snapshot_texts"("workspace_id", "sha256") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_workspace_id_asked_by_id_fkey" FOREIGN KEY ("workspace_id", "asked_by_id") REFERENCES "members"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- What Prisma has no words for.

ALTER TABLE "snapshots"
  ADD CONSTRAINT "snapshots_url_form" CHECK (url ~* '^https?://'),
  ADD CONSTRAINT "snapshots_final_url_form" CHECK (final_url ~* '^https?://'),
  ADD CONSTRAINT "snapshots_file_name_length" CHECK (char_length(file_name) BETWEEN 1 AND 200),
  ADD CONSTRAINT "snapshots_sha256_form" CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "snapshots_size_range" CHECK (size >= 0),
  ADD CONSTRAINT "snapshots_attempts_range" CHECK (attempts >= 1),
  ADD CONSTRAINT "snapshots_headers_are_an_object" CHECK (jsonb_typeof(headers) = 'object'),
  -- What was fetched has an address, what was brought has a name and was there at once.
  ADD CONSTRAINT "snapshots_of_their_origin"
    CHECK (CASE origin WHEN 'fetched' THEN url IS NOT NULL AND file_name IS NULL
                       ELSE url IS NULL AND file_name IS NOT NULL AND state = 'kept' END),
  ADD CONSTRAINT "snapshots_kept_whole"
    CHECK ((state = 'kept') = (sha256 IS NOT NULL) AND (sha256 IS NULL) = (size IS NULL)
           AND (sha256 IS NULL) = (media_type IS NULL) AND (sha256 IS NULL) = (seen_at IS NULL)
           AND (text_sha256 IS NULL OR sha256 IS NOT NULL)),
  ADD CONSTRAINT "snapshots_failed_for_a_reason"
    CHECK ((state = 'failed') = (failure IS NOT NULL) AND (failure IS NULL) = (failure_message IS NULL)),
  ADD CONSTRAINT "snapshots_settled_at_a_time" CHECK ((state = 'waiting') = (settled_at IS NULL));

ALTER TABLE "snapshot_texts"
  ADD CONSTRAINT "snapshot_texts_sha256_of_text"
    CHECK (sha256 = encode(sha256(convert_to(text, 'UTF8')), 'hex')),
  ADD CONSTRAINT "snapshot_texts_blocks_are_a_list" CHECK (jsonb_typeof(blocks) = 'array');

-- One is waited for at a time, whoever asks.
CREATE UNIQUE INDEX "snapshots_one_waiting" ON "snapshots" ("workspace_id", "source_id")
  WHERE state = 'waiting';

-- What nobody takes is looked for without going through what was taken.
CREATE INDEX "snapshots_waiting" ON "snapshots" ("asked_at") WHERE state = 'waiting';

-- What was seen stays as it was seen.
CREATE TRIGGER "snapshots_kept_stay" BEFORE UPDATE ON "snapshots"
  FOR EACH ROW WHEN (OLD.state = 'kept') EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "snapshots_origin_stays"
  BEFORE UPDATE OF workspace_id, source_id, origin, url, file_name, asked_by_id, asked_at ON "snapshots"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "snapshots_stay" BEFORE DELETE ON "snapshots"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "snapshot_texts_stay" BEFORE UPDATE OR DELETE ON "snapshot_texts"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

SELECT pgboss.create_queue('snapshots', '{"policy": "short"}');
