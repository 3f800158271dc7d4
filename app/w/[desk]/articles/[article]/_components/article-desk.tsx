"use client";
import { useCallback, useMemo, useRef, useState } from "react";
import { filterClaims } from "@/lib/features/claims/claim-filter";
import { ReadingColumn } from "@/lib/features/claims/components/reading-column";
import { can } from "@/lib/features/claims/policy";
import type { DeskClaim } from "@/lib/features/claims/schema";
import { STATUS_WORDS } from "@/lib/features/claims/words";
import type { Block } from "@/lib/features/documents/domain";
import { SentenceRail } from "@/lib/features/spotting/components/sentence-rail";
import type { Proposal } from "@/lib/features/spotting/schema";
import { ClaimPanel } from "./claim-panel";
import { ClaimsRegion } from "./claims-region";
import type { DeskData } from "./desk-data";
import { beginNote, FileRemarks } from "./file-remarks";
import { MakingPanel, ProposalPass } from "./later-panels";
import type { Making } from "./making-panel";
import { NothingChosen } from "./nothing-chosen";
import { PanelKeysListed } from "./panel-keys-listed";
import { PassageBar } from "./passage-bar";
import { BESIDE, type Region, RegionSwitch, regionClass, STAYING } from "./region-switch";
import { markdownSigns } from "@/lib/ui/markdown-signs";
import { useShortcuts } from "@/lib/ui/shortcuts";
import { useAddress } from "./use-address";
import { useChoice } from "./use-choice";
import { useClaimDetails } from "./use-claim-details";
import { useDeskKeys } from "./use-desk-keys";
import { useNewest } from "./use-newest";
import { useRefreshOnReturn } from "./use-refresh-on-return";
import { useRegion } from "./use-region";
import { useTextMarks } from "./use-text-marks";

const NONE: readonly Proposal[] = [];

/**
 * The desk of one article: its text, its claims, and the claim that is chosen. Side by side where
 * there is room, else one at a time.
 */
export function ArticleDesk(data: DeskData) {
  const { desk, article, version, sentences, dismissals, claims, me } = data;
  const text = useRef<HTMLDivElement>(null);
  const address = useAddress();
  const listed = filterClaims(claims, address.filter, me.memberId);
  const details = useClaimDetails(`/w/${desk}/articles/${article.slug}`, data.detail);
  const [making, setMaking] = useState<Making | null>(null);
  const [isPassing, setIsPassing] = useState(false);
  const [proposed, setProposed] = useState<readonly Proposal[]>(NONE);
  const { region, setRegion, parts } = useRegion(address.claim ? "claim" : "text");
  const showClaim = useCallback(() => {
    setMaking(null);
    setIsPassing(false);
    setRegion("claim");
  }, [setRegion]);
  const choice = useChoice({ claims, listed, address, want: details.want, onPress: showClaim });
  const { chosen } = choice;
  const shown = useNewest(chosen, chosen && details.known(chosen.id));
  const margin = useCallback(
    (block: Block) => (
      <SentenceRail
        sentences={sentences}
        dismissals={dismissals}
        proposed={proposed}
        block={block}
      />
    ),
    [sentences, dismissals, proposed],
  );
  const signs = useMemo(
    () => (version.format === "md" ? markdownSigns(version.text) : []),
    [version.format, version.text],
  );
  useTextMarks(text, "signs", signs, claims);
  useTextMarks(text, "dismissed", dismissals, claims);
  useRefreshOnReturn();
  useDeskKeys(choice, () => setRegion("claims"));

  function make(wanted: Making) {
    setMaking(wanted);
    setRegion("claim");
  }

  function propose() {
    setMaking(null);
    setIsPassing(true);
    setRegion("claim");
  }

  const hasPass = making === null && isPassing;
  const hasPanel = making !== null || hasPass || shown !== null;
  const visible = region === "claim" && !hasPanel ? "claims" : region;
  const beside = visible === "text" ? (hasPanel ? "claim" : "claims") : visible;
  const shownIn = (part: Region) => ({ alone: part === visible, beside: part === beside });
  const mayMake = can(me, "claim.create") && !article.archived;
  const draftKey = `${me.memberId}:${article.id}:new`;
  useShortcuts(
    "Proposals of the program",
    mayMake ? [{ keys: ["p"], label: "Go through what is proposed", run: propose }] : [],
  );
  return (
    <>
      <RegionSwitch region={visible} onChange={setRegion} hasClaim={hasPanel} />
      <div ref={parts} className={COLUMNS}>
        <section
          aria-label="Text"
          className={regionClass(
            { alone: visible === "text", beside: true },
            "px-4 pt-6 pb-24 sm:px-8 pair:pt-10",
          )}
        >
          <FileRemarks
            text={version.text}
            remarks={version.remarks}
            onMake={mayMake ? (range, note) => make({ range, note }) : null}
          />
          <ReadingColumn
            root={text}
            versionId={version.id}
            title={article.title}
            text={version.text}
            blocks={version.blocks}
            claims={claims}
            chosen={chosen?.id ?? null}
            onChoose={choice.choose}
            margin={margin}
            visible={visible === "text"}
          />
          {mayMake && (
            <PassageBar
              root={text}
              data={data}
              onMake={(range) => make({ range })}
              showText={() => setRegion("text")}
            />
          )}
        </section>
        <div className={BESIDE}>
          <RegionSwitch region={beside} onChange={setRegion} hasClaim={hasPanel} beside />
          <ClaimsRegion
            shown={shownIn("claims")}
            claims={listed}
            total={claims.length}
            choice={choice}
            filter={address.filter}
            onFilter={address.narrow}
            onApproach={details.want}
            onAdd={mayMake ? () => make({ range: null }) : null}
            onPropose={mayMake ? propose : null}
            draftKey={draftKey}
          />
          <section
            aria-label="Claim"
            // Takes the focus when a form in it closes.
            tabIndex={-1}
            className={regionClass(
              shownIn("claim"),
              `bg-sheet px-4 pt-4 pb-24 outline-none sm:px-5 ${STAYING}`,
            )}
          >
            {making && (
              <MakingPanel
                data={data}
                making={making}
                draftKey={draftKey}
                onCreated={({ id, ref }) => {
                  setMaking(null);
                  if (making.note !== undefined) {
                    beginNote(`${me.memberId}:${id}`, making.note);
                    address.openTab("notes");
                  }
                  address.choose(ref, "push");
                }}
                onClose={() => setMaking(null)}
              />
            )}
            {hasPass && (
              <ProposalPass
                data={data}
                root={text}
                draftKey={draftKey}
                onShow={setProposed}
                onClose={() => setIsPassing(false)}
              />
            )}
            {!making && !hasPass && shown && (
              <ClaimPanel
                key={shown.claim.id}
                data={data}
                claim={shown.claim}
                known={shown.known}
                address={address}
                choice={choice}
                onRetry={() => void details.load(shown.claim.id)}
              />
            )}
            {!hasPanel && <NothingChosen data={data} missing={address.claim} mayMake={mayMake} />}
            {(making || (!shown && !hasPass)) && (
              <PanelKeysListed mayWrite={can(me, "claim.edit")} />
            )}
          </section>
        </div>
      </div>
      <p role="status" className="sr-only">
        {chosen && announcement(chosen)}
      </p>
    </>
  );
}

const COLUMNS =
  "grid grow grid-cols-1 items-start pair:grid-cols-[minmax(0,1fr)_24rem] wide:grid-cols-[minmax(0,1fr)_15rem_22rem] min-[88rem]:grid-cols-[minmax(0,1fr)_19rem_26rem] 2xl:grid-cols-[minmax(0,1fr)_22rem_30rem]";

function announcement(claim: DeskClaim): string {
  return `${claim.ref}, ${STATUS_WORDS[claim.status]}: ${claim.statement}`;
}
