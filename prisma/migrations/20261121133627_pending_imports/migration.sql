-- AlterTable
ALTER TABLE "article_versions" ADD COLUMN     "remarks" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "pending_imports" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "name" TEXT,
    "document" JSONB NOT NULL,
    "raw_sha256" TEXT,
    "source_url" TEXT,
    "fetched_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pending_imports_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "pending_imports_workspace_id_member_id_created_at_idx" ON "pending_imports"("workspace_id", "member_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "pending_imports_workspace_id_id_key" ON "pending_imports"("workspace_id", "id");

-- AddForeignKey
ALTER TABLE "pending_imports" ADD CONSTRAINT "pending_imports_workspace_id_member_id_fkey" FOREIGN KEY ("workspace_id", "member_id") REFERENCES "members"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma has no words for.

ALTER TABLE "article_versions"
  ADD CONSTRAINT "article_versions_remarks_are_a_list" CHECK (jsonb_typeof(remarks) = 'array');

CREATE TRIGGER "article_versions_remarks_stay"
  BEFORE UPDATE OF remarks ON "article_versions"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

ALTER TABLE "pending_imports"
  ADD CONSTRAINT "pending_imports_document_is_an_object" CHECK (jsonb_typeof(document) = 'object'),
  ADD CONSTRAINT "pending_imports_name_length" CHECK (char_length(name) BETWEEN 1 AND 200),
  ADD CONSTRAINT "pending_imports_raw_sha256_form" CHECK (raw_sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "pending_imports_source_url_form"
    CHECK (source_url ~* '^https?://' AND char_length(source_url) <= 2048),
  ADD CONSTRAINT "pending_imports_fetched_from_somewhere"
    CHECK ((source_url IS NULL) = (fetched_at IS NULL));
