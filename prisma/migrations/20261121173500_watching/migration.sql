-- CreateEnum
CREATE TYPE "link_state" AS ENUM ('unchecked', 'fine', 'changed', 'moved', 'blocked', 'certificate_wrong', 'failing', 'quote_gone', 'dead');

-- AlterTable
ALTER TABLE "workspaces" ADD COLUMN     "watch_links" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "watched_links" (
    "workspace_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "state" "link_state" NOT NULL DEFAULT 'unchecked',
    "why" TEXT,
    "status" INTEGER,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "strikes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "streak" INTEGER NOT NULL DEFAULT 0,
    "moved_to" TEXT,
    "etag" TEXT,
    "last_modified" TEXT,
    "body_sha256" TEXT,
    "text_sha256" TEXT,
    "checked_at" TIMESTAMPTZ(3),
    "next_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "asked_at" TIMESTAMPTZ(3),

    CONSTRAINT "watched_links_pkey" PRIMARY KEY ("workspace_id","source_id")
);

-- CreateTable
CREATE TABLE "link_checks" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "before" "link_state" NOT NULL,
    "state" "link_state" NOT NULL,
    "why" TEXT,
    "status" INTEGER,
    "moved_to" TEXT,

    CONSTRAINT "link_checks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "watched_hosts" (
    "host" TEXT NOT NULL,
    "busy_until" TIMESTAMPTZ(3),
    "rules" TEXT,
    "rules_at" TIMESTAMPTZ(3),
    "failed_since" TIMESTAMPTZ(3),

    CONSTRAINT "watched_hosts_pkey" PRIMARY KEY ("host")
);

-- CreateIndex
CREATE INDEX "watched_links_host_next_at_idx" ON "watched_links"("host", "next_at");

-- CreateIndex
CREATE INDEX "watched_links_workspace_id_state_since_source_id_idx" ON "watched_links"("workspace_id", "state", "since", "source_id");

-- CreateIndex
CREATE INDEX "link_checks_workspace_id_at_id_idx" ON "link_checks"("workspace_id", "at", "id");

-- CreateIndex
CREATE INDEX "link_checks_workspace_id_source_id_at_idx" ON "link_checks"("workspace_id", "source_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "link_checks_workspace_id_id_key" ON "link_checks"("workspace_id", "id");

-- AddForeignKey
ALTER TABLE "watched_links" ADD CONSTRAINT "watched_links_workspace_id_source_id_fkey" FOREIGN KEY ("workspace_id", "source_id") REFERENCES "sources"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_checks" ADD CONSTRAINT "link_checks_workspace_id_source_id_fkey" FOREIGN KEY ("workspace_id", "source_id") REFERENCES "watched_links"("workspace_id", "source_id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What Prisma has no words for.

ALTER TABLE "watched_links"
  ALTER COLUMN "strikes" SET NOT NULL,
  ADD CONSTRAINT "watched_links_url_form" CHECK (url ~* '^https?://' AND char_length(url) <= 2048),
  ADD CONSTRAINT "watched_links_streak_range" CHECK (streak >= 0),
  ADD CONSTRAINT "watched_links_strikes_range" CHECK (cardinality(strikes) <= 3),
  ADD CONSTRAINT "watched_links_dead_strikes" CHECK (state <> 'dead' OR cardinality(strikes) = 3),
  ADD CONSTRAINT "watched_links_checked" CHECK ((state = 'unchecked') = (checked_at IS NULL));

-- What was seen at a link stays as it was seen; it goes only with its desk.
CREATE TRIGGER link_checks_keep BEFORE UPDATE ON link_checks
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

SELECT pgboss.create_queue('check-host', '{"policy": "short"}');
