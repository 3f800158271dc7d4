// Which way the arrows point (docs/ARCHITECTURE.md): app → features → platform → core, and
// features → ui → core. scripts/check/boundaries.test.ts proves each rule by breaking it.

const FEATURE = "^lib/features/([^/]+)/";
const OURS = "^(app|bench|cli|e2e|lib|prisma|scripts)/";
const PURE = "(domain|policy|schema)\\.ts$";
const TEST = "(\\.test\\.tsx?|-fixture\\.ts)$|^lib/platform/testing/";

/**
 * What of a feature others may use: the vocabulary's public half, the shapes of its API calls
 * (operations), its row as a transaction locks it (record), how
 * linked claims are read in SQL (linked-pairs), how it is called and looks, and what is
 * computed from texts alone: the spotter's proposals (spot; reading remembers them), anchors in another text (carrying),
 * which values two passages tell apart (value-changes), a page's tree (tree) and characters (charset),
 * the ClaimReviews in a text (reading). Why a file is not read (failures), what makes two links one source (identity).
 */
const FRONT_DOOR =
  "/(domain|schema|policy|data|mutations|operations|record|linked-pairs|spot|reading|failures|carrying|carried-anchor|value-changes|proof|tree|charset|identity|[a-z-]*words|status-look)\\.ts$";

/** Files at `from` may not import files at `to`. */
const never = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

module.exports = {
  forbidden: [
    never(
      "core-is-the-ground",
      "lib/core imports nothing of ours.",
      { path: "^lib/core/" },
      { path: OURS, pathNot: "^lib/core/" },
    ),
    never(
      "platform-knows-no-noun",
      "lib/platform imports core alone.",
      { path: "^lib/platform/" },
      { path: OURS, pathNot: "^lib/(platform|core)/" },
    ),
    never(
      "ui-knows-no-claim",
      "lib/ui imports core alone.",
      { path: "^lib/ui/" },
      { path: OURS, pathNot: "^lib/(ui|core)/" },
    ),
    never(
      "features-know-no-route",
      "A feature imports features, ui, platform and core.",
      { path: "^lib/features/", pathNot: TEST },
      { path: OURS, pathNot: "^lib/" },
    ),
    never(
      "features-by-the-front-door",
      "A feature reaches another by its front door, never its components.",
      { path: FEATURE, pathNot: TEST },
      { path: "^lib/features/", pathNot: ["^lib/features/$1/", FRONT_DOOR] },
    ),
    never(
      "audit-is-at-the-bottom",
      "The trail tells of every feature and needs none.",
      { path: "^lib/features/audit/", pathNot: TEST },
      { path: "^lib/features/", pathNot: "^lib/features/audit/" },
    ),
    never(
      "pure-modules-stay-pure",
      "domain, policy and schema import core, each other and Zod.",
      { path: `^lib/features/[^/]+/${PURE}` },
      { pathNot: ["^lib/core/", `^lib/features/[^/]+/${PURE}`, "^node_modules/zod/"] },
    ),
    never(
      "components-hold-no-data",
      "A component changes nothing but through actions, and knows no database.",
      { path: "^lib/(features/[^/]+/components|ui)/", pathNot: TEST },
      { path: "^lib/(features/[^/]+/mutations\\.ts$|platform/)" },
    ),
    never(
      "gates-make-the-scope",
      "Only the gates make a WorkspaceScope.",
      { pathNot: ["^lib/platform/auth/[^/]+-gate\\.ts$", TEST] },
      { path: "^lib/platform/auth/grant-scope\\.ts$" },
    ),
    never(
      "tests-are-for-tests",
      "What tests share is not for the program.",
      { path: "^(app|cli|lib|prisma)/", pathNot: TEST },
      { path: [TEST, "^(e2e|bench)/"] },
    ),
    never(
      "no-development-package-in-the-program",
      "What npm start runs may not need a development dependency.",
      { path: "^(app|cli|lib|prisma)/", pathNot: TEST },
      { dependencyTypes: ["npm-dev"] },
    ),
    {
      ...never("no-circles-of-features", "Features stand in one order.", {}, {}),
      scope: "folder",
      from: { path: "^lib/features/[^/]+$" },
      to: { path: "^lib/features/[^/]+$", circular: true },
    },
    never("no-circles", "No module needs itself.", {}, { circular: true }),
    never("no-dead-ends", "Every import leads somewhere.", {}, { couldNotResolve: true }),
  ],
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    doNotFollow: { path: ["node_modules", "^lib/platform/db/generated/"] },
    exclude: { path: "^(\\.next|node_modules/\\.cache)/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
};
