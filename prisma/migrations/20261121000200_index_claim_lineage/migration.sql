-- Most claims were neither split nor merged. Without these, each claim that a restore removes is
-- looked for in every other one.
CREATE INDEX "claims_split_from_id_idx" ON "claims" ("workspace_id", "split_from_id") WHERE "split_from_id" IS NOT NULL;
CREATE INDEX "claims_merged_into_id_idx" ON "claims" ("workspace_id", "merged_into_id") WHERE "merged_into_id" IS NOT NULL;
