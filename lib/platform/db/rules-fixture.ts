import { newId } from "@/lib/core/ids";

/** A row as its columns. */
export type Row = Record<string, unknown>;

/** The ids of a desk that has one of everything. */
export type Desk = Record<
  "workspace_id" | "user_id" | "member" | "article_id" | "version_id" | "claim_id" | "source_id",
  string
>;

const SHA256 = "a".repeat(64);

/** The row that each constraint refuses, next to the desk's own rows. */
export const refused: [constraint: string, table: string, row: (d: Desk) => Row][] = [
  ["workspaces_slug_form", "workspaces", () => ({ slug: "No Slug", name: "x" })],
  [
    "workspaces_evidence_minimum_range",
    "workspaces",
    () => ({ slug: "s", name: "x", evidence_minimum: 6 }),
  ],
  ["users_email_lower_case", "users", () => ({ name: "x", email: "Ada@example.org" })],
  ["setup_tokens_token_hash_is_sha256", "setup_tokens", () => ({ token_hash: "plain" })],
  [
    "invitations_accepted_by_someone",
    "invitations",
    (d) => ({ ...invitation(d), accepted_at: new Date() }),
  ],
  ["api_tokens_name_length", "api_tokens", (d) => ({ ...token(d), name: " " })],
  ["articles_number_range", "articles", (d) => ({ ...article(d), number: 0 })],
  ["articles_slug_form", "articles", (d) => ({ ...article(d), slug: "-" })],
  ["articles_title_length", "articles", (d) => ({ ...article(d), title: "x".repeat(501) })],
  [
    "article_versions_sha256_form",
    "article_versions",
    (d) => ({ ...version(d), sha256: "A".repeat(64) }),
  ],
  [
    "article_versions_length_of_text",
    "article_versions",
    (d) => ({ ...version(d), text: "🏠", length: 2 }),
  ],
  ["expected_versions_length_range", "expected_versions", (d) => ({ ...expected(d), length: -1 })],
  ["claims_statement_length", "claims", (d) => ({ ...claim(d), statement: "  " })],
  ["claims_statement_length", "claims", (d) => ({ ...claim(d), statement: "x".repeat(2001) })],
  ["claims_revision_range", "claims", (d) => ({ ...claim(d), revision: 1, content_revision: 2 })],
  ["claims_not_merged_into_itself", "claims", (d) => itself(claim(d), "merged_into_id")],
  ["claims_not_split_from_itself", "claims", (d) => itself(claim(d), "split_from_id")],
  [
    "claim_links_smaller_id_first",
    "claim_links",
    (d) => ({ workspace_id: d.workspace_id, first_id: d.claim_id, second_id: d.claim_id }),
  ],
  ["figures_unit_length", "figures", (d) => ({ ...figure(d), unit: "x".repeat(81) })],
  ["figures_position_range", "figures", (d) => ({ ...figure(d), position: -1 })],
  ["anchors_place_unless_lost", "anchors", (d) => ({ ...anchor(d), state: "orphan" })],
  ["anchors_place_unless_lost", "anchors", (d) => ({ ...anchor(d), start: null, end: null })],
  ["anchors_place_unless_lost", "anchors", (d) => ({ ...anchor(d), state: "ambiguous" })],
  ["anchors_span", "anchors", (d) => ({ ...anchor(d), end: 2 })],
  ["anchors_score_range", "anchors", (d) => ({ ...anchor(d), score: 1.1 })],
  ["anchors_carried_whole", "anchors", (d) => ({ ...anchor(d), fate: "moved" })],
  ["anchors_by_hand_are_decided", "anchors", (d) => ({ ...anchor(d), by_hand: true })],
  ["anchors_decided_whole", "anchors", (d) => ({ ...anchor(d), decision: "gone" })],
  [
    "anchors_not_carried_from_itself",
    "anchors",
    (d) => ({ ...anchor(d), carried_from_id: d.version_id, fate: "moved", detail: {} }),
  ],
  [
    "dismissals_carried_from_another",
    "dismissals",
    (d) => ({ ...dismissal(d), carried_from_id: dismissal(d).version_id }),
  ],
  ["dismissals_span", "dismissals", (d) => ({ ...dismissal(d), end: 2 })],
  [
    "dismissals_removed_at_a_time",
    "dismissals",
    (d) => ({ ...dismissal(d), removed_by_id: d.member }),
  ],
  [
    "article_versions_blocks_are_a_list",
    "article_versions",
    (d) => ({ ...version(d), blocks: "{}" }),
  ],
  [
    "article_versions_raw_sha256_form",
    "article_versions",
    (d) => ({ ...version(d), raw_sha256: "x" }),
  ],
  [
    "article_versions_source_url_form",
    "article_versions",
    (d) => ({ ...version(d), source_url: "file:///etc/passwd", fetched_at: new Date() }),
  ],
  [
    "article_versions_fetched_from_somewhere",
    "article_versions",
    (d) => ({ ...version(d), fetched_at: new Date() }),
  ],
  [
    "article_versions_remarks_are_a_list",
    "article_versions",
    (d) => ({ ...version(d), remarks: "{}" }),
  ],
  [
    "pending_imports_document_is_an_object",
    "pending_imports",
    (d) => ({ ...pending(d), document: "[]" }),
  ],
  [
    "pending_imports_preview_is_an_object",
    "pending_imports",
    (d) => ({ ...pending(d), preview: "[]" }),
  ],
  ["pending_imports_sha256_form", "pending_imports", (d) => ({ ...pending(d), sha256: "x" })],
  ["pending_imports_length", "pending_imports", (d) => ({ ...pending(d), length: 0 })],
  ["pending_imports_name_length", "pending_imports", (d) => ({ ...pending(d), name: "" })],
  [
    "pending_imports_raw_sha256_form",
    "pending_imports",
    (d) => ({ ...pending(d), raw_sha256: "x" }),
  ],
  [
    "pending_imports_source_url_form",
    "pending_imports",
    (d) => ({ ...pending(d), source_url: "ftp://x", fetched_at: new Date() }),
  ],
  [
    "pending_imports_fetched_from_somewhere",
    "pending_imports",
    (d) => ({ ...pending(d), source_url: "https://example.org" }),
  ],
  ["snapshots_url_form", "snapshots", (d) => ({ ...snapshot(d), url: "file:///etc/passwd" })],
  ["snapshots_of_their_origin", "snapshots", (d) => ({ ...snapshot(d), url: null })],
  ["snapshots_of_their_origin", "snapshots", (d) => ({ ...snapshot(d), file_name: "a" })],
  ["snapshots_kept_whole", "snapshots", (d) => ({ ...snapshot(d), sha256: SHA256 })],
  [
    "snapshots_kept_whole",
    "snapshots",
    (d) => ({ ...snapshot(d), state: "kept", settled_at: new Date() }),
  ],
  [
    "snapshots_failed_for_a_reason",
    "snapshots",
    (d) => ({ ...snapshot(d), state: "failed", settled_at: new Date() }),
  ],
  ["snapshots_settled_at_a_time", "snapshots", (d) => ({ ...snapshot(d), settled_at: new Date() })],
  ["snapshots_headers_are_an_object", "snapshots", (d) => ({ ...snapshot(d), headers: "[]" })],
  ["sources_url_form", "sources", (d) => ({ ...source(d), url: "javascript:alert(1)" })],
  ["sources_url_or_citation", "sources", (d) => ({ ...source(d), url: null })],
  ["sources_language_form", "sources", (d) => ({ ...source(d), language: "German" })],
  ["sources_root_of_its_own", "sources", (d) => ({ ...source(d), derives_from_id: d.source_id })],
  ["sources_root_of_its_own", "sources", (d) => ({ ...source(d), root_id: d.source_id })],
  ["sources_not_derived_from_itself", "sources", (d) => itself(source(d), "derives_from_id")],
  [
    "outside_verdicts_fingerprint_form",
    "outside_verdicts",
    (d) => ({ ...outside(d), fingerprint: "x" }),
  ],
  ["outside_verdicts_claim_length", "outside_verdicts", (d) => ({ ...outside(d), claim: " " })],
  [
    "outside_verdicts_claimant_length",
    "outside_verdicts",
    (d) => ({ ...outside(d), claimant: "" }),
  ],
  [
    "outside_verdicts_reviewer_length",
    "outside_verdicts",
    (d) => ({ ...outside(d), reviewer: "" }),
  ],
  [
    "outside_verdicts_url_form",
    "outside_verdicts",
    (d) => ({ ...outside(d), url: "javascript:0" }),
  ],
  ["outside_verdicts_title_length", "outside_verdicts", (d) => ({ ...outside(d), title: " " })],
  ["outside_verdicts_rated", "outside_verdicts", (d) => ({ ...outside(d), rating_text: null })],
  [
    "outside_verdicts_rating_text_length",
    "outside_verdicts",
    (d) => ({ ...outside(d), rating_text: "" }),
  ],
  [
    "outside_verdicts_explanation_length",
    "outside_verdicts",
    (d) => ({ ...outside(d), explanation: "" }),
  ],
  [
    "outside_verdicts_published_as_length",
    "outside_verdicts",
    (d) => ({ ...outside(d), published_as: "" }),
  ],
  [
    "outside_verdicts_appearances_are_a_list",
    "outside_verdicts",
    (d) => ({ ...outside(d), appearances: "{}" }),
  ],
  ["evidence_url_or_citation", "evidence", (d) => ({ ...evidence(d), url: null })],
  ["evidence_citation_length", "evidence", (d) => ({ ...evidence(d), citation: " " })],
  ["evidence_url_form", "evidence", (d) => ({ ...evidence(d), url: "javascript:alert(1)" })],
  ["evidence_archived_url_form", "evidence", (d) => ({ ...evidence(d), archived_url: "ftp://x" })],
  [
    "evidence_url_form",
    "evidence",
    (d) => ({ ...evidence(d), url: `https://x/${"x".repeat(2048)}` }),
  ],
  ["reviews_reasons_length", "reviews", (d) => ({ ...review(d), reasons: "x".repeat(10_001) })],
  ["notes_body_length", "notes", (d) => ({ ...note(d), body: "" })],
];

const own = ({ workspace_id, claim_id }: Desk) => ({ workspace_id, claim_id });
const invitation = (d: Desk) => ({
  workspace_id: d.workspace_id,
  token_hash: SHA256,
  role: "viewer",
  created_by_id: d.member,
  expires_at: new Date(),
});
const token = (d: Desk) => ({
  workspace_id: d.workspace_id,
  member_id: d.member,
  role: "viewer",
  token_hash: SHA256,
  hint: "pl_",
  expires_at: new Date(),
});
const article = (d: Desk) => ({ workspace_id: d.workspace_id, number: 2, slug: "b", title: "B" });
export const version = (d: Desk) => ({
  workspace_id: d.workspace_id,
  article_id: d.article_id,
  number: 2,
  kind: "draft",
  text: "",
  sha256: "b".repeat(64),
  length: 0,
});
const expected = (d: Desk) => ({
  workspace_id: d.workspace_id,
  article_id: d.article_id,
  kind: "original",
  sha256: SHA256,
});
export const claim = (d: Desk) => ({
  workspace_id: d.workspace_id,
  article_id: d.article_id,
  number: 2,
  kind: "figure",
  statement: "Eleven.",
});
const itself = (row: Row, column: string) => {
  const id = newId();
  return { ...row, id, [column]: id };
};
const figure = (d: Desk) => ({
  ...own(d),
  position: 0,
  unit: "%",
  qualifier: "about",
  measures: "x",
});
export const dismissal = (d: Desk) => ({
  workspace_id: d.workspace_id,
  version_id: d.version_id,
  start: 2,
  end: 3,
  exact: "x",
  reason: "opinion",
});
export const pending = (d: Desk) => ({
  workspace_id: d.workspace_id,
  member_id: d.member,
  name: "a.txt",
  document: "{}",
  preview: "{}",
  sha256: "0".repeat(64),
  length: 1,
});
export const anchor = (d: Desk) => ({
  ...own(d),
  version_id: d.version_id,
  start: 2,
  end: 3,
  exact: "x",
  prefix: "",
  suffix: "",
  state: "exact",
});
export const source = (d: Desk) => {
  const id = newId();
  const url = `https://example.org/${id}`;
  return { id, workspace_id: d.workspace_id, identity: url, url, title: "x", root_id: id };
};
export const snapshot = (d: Desk) => ({
  workspace_id: d.workspace_id,
  source_id: d.source_id,
  origin: "fetched",
  state: "waiting",
  url: "https://example.org",
});
export const outside = (d: Desk) => ({
  workspace_id: d.workspace_id,
  source_id: d.source_id,
  fingerprint: SHA256,
  claim: "Ten.",
  rating_text: "False",
});
export const evidence = (d: Desk) => ({
  ...own(d),
  source_id: d.source_id,
  url: "https://example.org",
  title: "x",
  stance: "supports",
  source_type: "primary",
});
export const review = (d: Desk) => ({
  ...own(d),
  reviewer_id: d.member,
  verdict: "verified",
  reasons: "",
  claim_revision: 1,
  statement: "Ten.",
  figures: "[]",
});
export const note = (d: Desk) => ({ ...own(d), body: "Hm." });
export const event = (d: Desk) => ({
  workspace_id: d.workspace_id,
  actor_id: d.member,
  channel: "page",
  type: "claim.created",
  payload: "{}",
});
