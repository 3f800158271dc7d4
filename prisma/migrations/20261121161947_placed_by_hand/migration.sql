-- AlterTable
ALTER TABLE "anchors" ADD COLUMN     "by_hand" BOOLEAN NOT NULL DEFAULT false;

-- What Prisma has no words for.

ALTER TABLE "anchors"
  ADD CONSTRAINT "anchors_by_hand_are_decided" CHECK (
    NOT by_hand OR (decision IS NOT NULL AND decision <> 'gone' AND start IS NOT NULL));
