-- CreateEnum
CREATE TYPE "role" AS ENUM ('owner', 'editor', 'checker', 'viewer');

-- CreateEnum
CREATE TYPE "version_kind" AS ENUM ('reading_copy', 'original', 'draft');

-- CreateEnum
CREATE TYPE "claim_kind" AS ENUM ('figure', 'event', 'attribution', 'comparison', 'institution', 'history', 'causal');

-- CreateEnum
CREATE TYPE "claim_status" AS ENUM ('unreviewed', 'in_review', 'verified', 'disputed', 'needs_context', 'unverifiable');

-- CreateEnum
CREATE TYPE "verdict" AS ENUM ('verified', 'disputed', 'needs_context', 'unverifiable');

-- CreateEnum
CREATE TYPE "qualifier" AS ENUM ('exactly', 'about', 'more_than', 'at_least', 'less_than', 'nearly');

-- CreateEnum
CREATE TYPE "anchor_state" AS ENUM ('exact', 'moved', 'edited', 'ambiguous', 'orphan');

-- CreateEnum
CREATE TYPE "stance" AS ENUM ('supports', 'refutes', 'context');

-- CreateEnum
CREATE TYPE "source_type" AS ENUM ('primary', 'secondary');

-- CreateEnum
CREATE TYPE "channel" AS ENUM ('page', 'api', 'cli', 'system');

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accounts" (
    "id" UUID NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verifications" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "verifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "last_request" BIGINT NOT NULL,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setup_tokens" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "setup_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workspaces" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "article_counter" INTEGER NOT NULL DEFAULT 0,
    "evidence_minimum" INTEGER NOT NULL DEFAULT 1,
    "primary_required" BOOLEAN NOT NULL DEFAULT false,
    "reason_required" BOOLEAN NOT NULL DEFAULT true,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workspaces_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "members" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "members_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitations" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "email" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by_id" UUID,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_tokens" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "hint" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "articles" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT,
    "author" TEXT,
    "published_on" DATE,
    "deadline" DATE,
    "source_file" TEXT,
    "claim_counter" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "articles_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_versions" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "version_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "length" INTEGER NOT NULL,
    "source_file" TEXT,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "article_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "expected_versions" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "kind" "version_kind" NOT NULL,
    "sha256" TEXT NOT NULL,
    "length" INTEGER NOT NULL,
    "source_file" TEXT,

    CONSTRAINT "expected_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "expected_anchors" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "expected_version_id" UUID NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,

    CONSTRAINT "expected_anchors_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claims" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "article_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "claim_kind" NOT NULL,
    "statement" TEXT NOT NULL,
    "speaker" TEXT,
    "status" "claim_status" NOT NULL DEFAULT 'unreviewed',
    "assignee_id" UUID,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "content_revision" INTEGER NOT NULL DEFAULT 1,
    "split_from_id" UUID,
    "merged_into_id" UUID,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),
    "search" tsvector,

    CONSTRAINT "claims_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "figures" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "value" DECIMAL,
    "unit" TEXT NOT NULL,
    "qualifier" "qualifier" NOT NULL,
    "measures" TEXT NOT NULL,
    "subject" TEXT,
    "period" TEXT,

    CONSTRAINT "figures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "anchors" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "start" INTEGER,
    "end" INTEGER,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "state" "anchor_state" NOT NULL,

    CONSTRAINT "anchors_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "publisher" TEXT,
    "stance" "stance" NOT NULL,
    "source_type" "source_type" NOT NULL,
    "quote" TEXT,
    "location" TEXT,
    "opened_on" DATE,
    "archived_url" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reviews" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "verdict" "verdict" NOT NULL,
    "reasons" TEXT NOT NULL,
    "claim_revision" INTEGER NOT NULL,
    "statement" TEXT NOT NULL,
    "figures" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reviews_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_evidence" (
    "workspace_id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "evidence_id" UUID NOT NULL,

    CONSTRAINT "review_evidence_pkey" PRIMARY KEY ("review_id","evidence_id")
);

-- CreateTable
CREATE TABLE "notes" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "claim_id" UUID NOT NULL,
    "author_id" UUID,
    "body" TEXT NOT NULL,
    "for_report" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "edited_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "notes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_events" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "actor_id" UUID,
    "channel" "channel" NOT NULL,
    "type" TEXT NOT NULL,
    "article_id" UUID,
    "claim_id" UUID,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_events_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_token_key" ON "sessions"("token");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "accounts_user_id_idx" ON "accounts"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "accounts_provider_id_account_id_key" ON "accounts"("provider_id", "account_id");

-- CreateIndex
CREATE INDEX "verifications_identifier_idx" ON "verifications"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "rate_limits_key_key" ON "rate_limits"("key");

-- CreateIndex
CREATE UNIQUE INDEX "setup_tokens_token_hash_key" ON "setup_tokens"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "workspaces_slug_key" ON "workspaces"("slug");

-- CreateIndex
CREATE INDEX "members_user_id_idx" ON "members"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "members_workspace_id_user_id_key" ON "members"("workspace_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "members_workspace_id_id_key" ON "members"("workspace_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_token_hash_key" ON "invitations"("token_hash");

-- CreateIndex
CREATE INDEX "invitations_workspace_id_created_at_idx" ON "invitations"("workspace_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "api_tokens_token_hash_key" ON "api_tokens"("token_hash");

-- CreateIndex
CREATE INDEX "api_tokens_workspace_id_created_at_idx" ON "api_tokens"("workspace_id", "created_at");

-- CreateIndex
CREATE INDEX "articles_workspace_id_archived_at_number_idx" ON "articles"("workspace_id", "archived_at", "number");

-- CreateIndex
CREATE UNIQUE INDEX "articles_workspace_id_id_key" ON "articles"("workspace_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "articles_workspace_id_number_key" ON "articles"("workspace_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "articles_workspace_id_slug_key" ON "articles"("workspace_id", "slug");

-- CreateIndex
CREATE INDEX "article_versions_workspace_id_sha256_idx" ON "article_versions"("workspace_id", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "article_versions_workspace_id_id_key" ON "article_versions"("workspace_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "article_versions_article_id_number_key" ON "article_versions"("article_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "article_versions_article_id_sha256_key" ON "article_versions"("article_id", "sha256");

-- CreateIndex
CREATE INDEX "expected_versions_workspace_id_article_id_idx" ON "expected_versions"("workspace_id", "article_id");

-- CreateIndex
CREATE UNIQUE INDEX "expected_versions_workspace_id_id_key" ON "expected_versions"("workspace_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "expected_versions_workspace_id_sha256_key" ON "expected_versions"("workspace_id", "sha256");

-- CreateIndex
CREATE INDEX "expected_anchors_workspace_id_expected_version_id_idx" ON "expected_anchors"("workspace_id", "expected_version_id");

-- CreateIndex
CREATE UNIQUE INDEX "expected_anchors_claim_id_expected_version_id_key" ON "expected_anchors"("claim_id", "expected_version_id");

-- CreateIndex
CREATE INDEX "claims_workspace_id_status_article_id_number_idx" ON "claims"("workspace_id", "status", "article_id", "number");

-- CreateIndex
CREATE INDEX "claims_workspace_id_kind_article_id_number_idx" ON "claims"("workspace_id", "kind", "article_id", "number");

-- CreateIndex
CREATE INDEX "claims_workspace_id_assignee_id_article_id_number_idx" ON "claims"("workspace_id", "assignee_id", "article_id", "number");

-- CreateIndex
CREATE INDEX "claims_workspace_id_speaker_article_id_number_idx" ON "claims"("workspace_id", "speaker", "article_id", "number");

-- CreateIndex
CREATE INDEX "claims_workspace_id_updated_at_id_idx" ON "claims"("workspace_id", "updated_at", "id");

-- CreateIndex
CREATE INDEX "claims_search_idx" ON "claims" USING GIN ("search");

-- CreateIndex
CREATE UNIQUE INDEX "claims_workspace_id_id_key" ON "claims"("workspace_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "claims_workspace_id_article_id_number_key" ON "claims"("workspace_id", "article_id", "number");

-- CreateIndex
CREATE INDEX "figures_workspace_id_unit_claim_id_idx" ON "figures"("workspace_id", "unit", "claim_id");

-- CreateIndex
CREATE UNIQUE INDEX "figures_claim_id_position_key" ON "figures"("claim_id", "position");

-- CreateIndex
CREATE INDEX "anchors_workspace_id_version_id_start_idx" ON "anchors"("workspace_id", "version_id", "start");

-- CreateIndex
CREATE UNIQUE INDEX "anchors_claim_id_version_id_key" ON "anchors"("claim_id", "version_id");

-- CreateIndex
CREATE INDEX "evidence_workspace_id_claim_id_created_at_idx" ON "evidence"("workspace_id", "claim_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "evidence_workspace_id_id_key" ON "evidence"("workspace_id", "id");

-- CreateIndex
CREATE INDEX "reviews_workspace_id_claim_id_created_at_idx" ON "reviews"("workspace_id", "claim_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "reviews_workspace_id_id_key" ON "reviews"("workspace_id", "id");

-- CreateIndex
CREATE INDEX "review_evidence_workspace_id_evidence_id_idx" ON "review_evidence"("workspace_id", "evidence_id");

-- CreateIndex
CREATE INDEX "notes_workspace_id_claim_id_created_at_idx" ON "notes"("workspace_id", "claim_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "audit_events_sequence_key" ON "audit_events"("sequence");

-- CreateIndex
CREATE INDEX "audit_events_workspace_id_sequence_idx" ON "audit_events"("workspace_id", "sequence");

-- CreateIndex
CREATE INDEX "audit_events_workspace_id_actor_id_sequence_idx" ON "audit_events"("workspace_id", "actor_id", "sequence");

-- CreateIndex
CREATE INDEX "audit_events_workspace_id_type_sequence_idx" ON "audit_events"("workspace_id", "type", "sequence");

-- CreateIndex
CREATE INDEX "audit_events_workspace_id_claim_id_sequence_idx" ON "audit_events"("workspace_id", "claim_id", "sequence");

-- CreateIndex
CREATE INDEX "audit_events_workspace_id_article_id_sequence_idx" ON "audit_events"("workspace_id", "article_id", "sequence");

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "members" ADD CONSTRAINT "members_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "members" ADD CONSTRAINT "members_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_workspace_id_created_by_id_fkey" FOREIGN KEY ("workspace_id", "created_by_id") REFERENCES "members"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_workspace_id_accepted_by_id_fkey" FOREIGN KEY ("workspace_id", "accepted_by_id") REFERENCES "members"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_workspace_id_member_id_fkey" FOREIGN KEY ("workspace_id", "member_id") REFERENCES "members"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "articles" ADD CONSTRAINT "articles_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "articles" ADD CONSTRAINT "articles_workspace_id_created_by_id_fkey" FOREIGN KEY ("workspace_id", "created_by_id") REFERENCES "members"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_versions" ADD CONSTRAINT "article_versions_workspace_id_article_id_fkey" FOREIGN KEY ("workspace_id", "article_id") REFERENCES "articles"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_versions" ADD CONSTRAINT "article_versions_workspace_id_created_by_id_fkey" FOREIGN KEY ("workspace_id", "created_by_id") REFERENCES "members"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expected_versions" ADD CONSTRAINT "expected_versions_workspace_id_article_id_fkey" FOREIGN KEY ("workspace_id", "article_id") REFERENCES "articles"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expected_anchors" ADD CONSTRAINT "expected_anchors_workspace_id_claim_id_fkey" FOREIGN KEY ("workspace_id", "claim_id") REFERENCES "claims"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expected_anchors" ADD CONSTRAINT "expected_anchors_workspace_id_expected_version_id_fkey" FOREIGN KEY ("workspace_id", "expected_version_id") REFERENCES "expected_versions"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_workspace_id_article_id_fkey" FOREIGN KEY ("workspace_id", "article_id") REFERENCES "articles"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_workspace_id_assignee_id_fkey" FOREIGN KEY ("workspace_id", "assignee_id") REFERENCES "members"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_workspace_id_created_by_id_fkey" FOREIGN KEY ("workspace_id", "created_by_id") REFERENCES "members"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_workspace_id_split_from_id_fkey" FOREIGN KEY ("workspace_id", "split_from_id") REFERENCES "claims"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_workspace_id_merged_into_id_fkey" FOREIGN KEY ("workspace_id", "merged_into_id") REFERENCES "claims"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figures" ADD CONSTRAINT "figures_workspace_id_claim_id_fkey" FOREIGN KEY ("workspace_id", "claim_id") REFERENCES "claims"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "anchors" ADD CONSTRAINT "anchors_workspace_id_claim_id_fkey" FOREIGN KEY ("workspace_id", "claim_id") REFERENCES "claims"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "anchors" ADD CONSTRAINT "anchors_workspace_id_version_id_fkey" FOREIGN KEY ("workspace_id", "version_id") REFERENCES "article_versions"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_workspace_id_claim_id_fkey" FOREIGN KEY ("workspace_id", "claim_id") REFERENCES "claims"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_workspace_id_created_by_id_fkey" FOREIGN KEY ("workspace_id", "created_by_id") REFERENCES "members"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_workspace_id_claim_id_fkey" FOREIGN KEY ("workspace_id", "claim_id") REFERENCES "claims"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_workspace_id_reviewer_id_fkey" FOREIGN KEY ("workspace_id", "reviewer_id") REFERENCES "members"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_evidence" ADD CONSTRAINT "review_evidence_workspace_id_review_id_fkey" FOREIGN KEY ("workspace_id", "review_id") REFERENCES "reviews"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_evidence" ADD CONSTRAINT "review_evidence_workspace_id_evidence_id_fkey" FOREIGN KEY ("workspace_id", "evidence_id") REFERENCES "evidence"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notes" ADD CONSTRAINT "notes_workspace_id_claim_id_fkey" FOREIGN KEY ("workspace_id", "claim_id") REFERENCES "claims"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notes" ADD CONSTRAINT "notes_workspace_id_author_id_fkey" FOREIGN KEY ("workspace_id", "author_id") REFERENCES "members"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspaces"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_workspace_id_actor_id_fkey" FOREIGN KEY ("workspace_id", "actor_id") REFERENCES "members"("workspace_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;


-- What follows Prisma has no words for. It is kept by hand; lib/platform/db/rules.db.test.ts holds it to it.

-- ---- Check constraints: what one row may hold ----

ALTER TABLE "users" ADD CONSTRAINT "users_email_lower_case" CHECK (email = lower(email));

ALTER TABLE "setup_tokens" ADD CONSTRAINT "setup_tokens_token_hash_is_sha256" CHECK (token_hash ~ '^[0-9a-f]{64}$');

ALTER TABLE "workspaces"
  ADD CONSTRAINT "workspaces_slug_form" CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length(slug) <= 120),
  ADD CONSTRAINT "workspaces_name_length" CHECK (char_length(btrim(name)) BETWEEN 1 AND 200),
  ADD CONSTRAINT "workspaces_article_counter_range" CHECK (article_counter >= 0),
  ADD CONSTRAINT "workspaces_evidence_minimum_range" CHECK (evidence_minimum BETWEEN 0 AND 5),
  ADD CONSTRAINT "workspaces_revision_range" CHECK (revision >= 1);

ALTER TABLE "members" ADD CONSTRAINT "members_revision_range" CHECK (revision >= 1);

ALTER TABLE "invitations"
  ADD CONSTRAINT "invitations_token_hash_is_sha256" CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "invitations_accepted_by_someone" CHECK ((accepted_at IS NULL) = (accepted_by_id IS NULL));

ALTER TABLE "api_tokens"
  ADD CONSTRAINT "api_tokens_token_hash_is_sha256" CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "api_tokens_name_length" CHECK (char_length(btrim(name)) BETWEEN 1 AND 80);

ALTER TABLE "articles"
  ADD CONSTRAINT "articles_number_range" CHECK (number >= 1),
  ADD CONSTRAINT "articles_slug_form" CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length(slug) <= 120),
  ADD CONSTRAINT "articles_title_length" CHECK (char_length(btrim(title)) BETWEEN 1 AND 500),
  ADD CONSTRAINT "articles_claim_counter_range" CHECK (claim_counter >= 0),
  ADD CONSTRAINT "articles_revision_range" CHECK (revision >= 1);

-- Length counts code points, as char_length does in a UTF-8 database.
ALTER TABLE "article_versions"
  ADD CONSTRAINT "article_versions_number_range" CHECK (number >= 1),
  ADD CONSTRAINT "article_versions_sha256_form" CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "article_versions_length_of_text" CHECK (length = char_length(text));

ALTER TABLE "expected_versions"
  ADD CONSTRAINT "expected_versions_sha256_form" CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "expected_versions_length_range" CHECK (length >= 0);

ALTER TABLE "expected_anchors" ADD CONSTRAINT "expected_anchors_span" CHECK (start >= 0 AND "end" > start);

ALTER TABLE "claims"
  ADD CONSTRAINT "claims_number_range" CHECK (number >= 1),
  ADD CONSTRAINT "claims_statement_length" CHECK (char_length(btrim(statement)) BETWEEN 1 AND 2000),
  ADD CONSTRAINT "claims_revision_range" CHECK (content_revision >= 1 AND content_revision <= revision),
  ADD CONSTRAINT "claims_not_split_from_itself" CHECK (split_from_id <> id),
  ADD CONSTRAINT "claims_not_merged_into_itself" CHECK (merged_into_id <> id);

ALTER TABLE "figures"
  ADD CONSTRAINT "figures_position_range" CHECK (position >= 0),
  ADD CONSTRAINT "figures_unit_length" CHECK (char_length(btrim(unit)) BETWEEN 1 AND 80);

ALTER TABLE "anchors"
  ADD CONSTRAINT "anchors_place_unless_orphan" CHECK ((state = 'orphan') = (start IS NULL) AND (start IS NULL) = ("end" IS NULL)),
  ADD CONSTRAINT "anchors_span" CHECK (start >= 0 AND "end" > start);

ALTER TABLE "evidence"
  ADD CONSTRAINT "evidence_url_form" CHECK (url ~* '^https?://' AND char_length(url) <= 2048),
  ADD CONSTRAINT "evidence_archived_url_form" CHECK (archived_url ~* '^https?://' AND char_length(archived_url) <= 2048),
  ADD CONSTRAINT "evidence_title_length" CHECK (char_length(btrim(title)) BETWEEN 1 AND 500),
  ADD CONSTRAINT "evidence_revision_range" CHECK (revision >= 1);

ALTER TABLE "reviews"
  ADD CONSTRAINT "reviews_reasons_length" CHECK (char_length(reasons) <= 10000),
  ADD CONSTRAINT "reviews_claim_revision_range" CHECK (claim_revision >= 1);

ALTER TABLE "notes"
  ADD CONSTRAINT "notes_body_length" CHECK (char_length(btrim(body)) BETWEEN 1 AND 20000),
  ADD CONSTRAINT "notes_revision_range" CHECK (revision >= 1);

-- ---- What is never changed, and never deleted ----

-- The trail, the verdicts and the texts stay as they were written. Only `restore` removes them, with
-- the whole workspace that it replaces, and says so for its own transaction:
-- SELECT set_config('plumbline.restore', 'on', true).
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('plumbline.restore', true) = 'on' THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% of % is refused: what was written there stays', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER "audit_events_stay" BEFORE UPDATE OR DELETE ON "audit_events"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "audit_events_not_truncated" BEFORE TRUNCATE ON "audit_events"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER "reviews_stay" BEFORE UPDATE OR DELETE ON "reviews"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "reviews_not_truncated" BEFORE TRUNCATE ON "reviews"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER "article_versions_text_stays"
  BEFORE UPDATE OF workspace_id, article_id, number, kind, text, sha256, length ON "article_versions"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "article_versions_stay" BEFORE DELETE ON "article_versions"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- ---- Full-text search: the words of the statement weigh more than the speaker's name ----

CREATE FUNCTION index_claim() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search := setweight(to_tsvector('english', NEW.statement), 'A')
    || setweight(to_tsvector('english', coalesce(NEW.speaker, '')), 'B');
  RETURN NEW;
END
$$;

CREATE TRIGGER "claims_search" BEFORE INSERT OR UPDATE OF statement, speaker ON "claims"
  FOR EACH ROW EXECUTE FUNCTION index_claim();
