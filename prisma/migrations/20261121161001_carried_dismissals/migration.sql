-- AlterTable
ALTER TABLE "dismissals" ADD COLUMN     "carried_from_id" UUID;

-- AddForeignKey
ALTER TABLE "dismissals" ADD CONSTRAINT "dismissals_workspace_id_carried_from_id_fkey" FOREIGN KEY ("workspace_id", "carried_from_id") REFERENCES "article_versions"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- What Prisma has no words for.

ALTER TABLE "dismissals"
  ADD CONSTRAINT "dismissals_carried_from_another" CHECK (carried_from_id <> version_id);
