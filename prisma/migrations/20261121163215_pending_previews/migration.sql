-- What was read and not imported lives for a day; it is brought once more.
DELETE FROM "pending_imports";

-- AlterTable
ALTER TABLE "pending_imports" ADD COLUMN     "length" INTEGER NOT NULL,
ADD COLUMN     "preview" JSONB NOT NULL,
ADD COLUMN     "sha256" TEXT NOT NULL;

-- What Prisma has no words for.

ALTER TABLE "pending_imports"
  ADD CONSTRAINT "pending_imports_preview_is_an_object" CHECK (jsonb_typeof(preview) = 'object'),
  ADD CONSTRAINT "pending_imports_sha256_form" CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "pending_imports_length" CHECK (length > 0);
