-- A claim may point at one that stands later in a backup (split from, merged into). A restore, which
-- writes claims batch by batch, has these two checked at its end; everyone else at once, as before.
ALTER TABLE "claims" ALTER CONSTRAINT "claims_workspace_id_split_from_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE "claims" ALTER CONSTRAINT "claims_workspace_id_merged_into_id_fkey" DEFERRABLE INITIALLY IMMEDIATE;
