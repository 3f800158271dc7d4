import { CLAIM_STATUSES } from "@/lib/features/claims/domain";
import { STATUS_WORDS } from "@/lib/features/claims/words";
import { Button } from "@/lib/ui/button";
import { Checkbox } from "@/lib/ui/checkbox";
import { RadioGroup } from "@/lib/ui/radio-group";
import type { ChoosableArticle } from "../data";
import type { ReportChoice } from "../schema";

/** What goes into a report. A plain form: the address holds the choice. */
export function ReportForm({
  action,
  articles,
  choice,
}: {
  action: string;
  articles: ChoosableArticle[];
  choice: ReportChoice;
}) {
  return (
    <form action={action} className="grid gap-6 md:grid-cols-2">
      <ArticleChoice articles={articles} choice={choice} />
      <div className="flex flex-col gap-6">
        <StatusChoice choice={choice} />
        <RadioGroup
          legend="Notes"
          name="notes"
          defaultValue={choice.notes}
          options={[
            { value: "report", label: "Those marked for the report" },
            { value: "all", label: "All, internal ones too" },
            { value: "none", label: "None" },
          ]}
        />
        <Checkbox
          name="history"
          value="yes"
          defaultChecked={choice.history}
          label="History of each claim"
        />
        <Button type="submit" variant="primary" className="self-start">
          Show the report
        </Button>
      </div>
    </form>
  );
}

function ArticleChoice({
  articles,
  choice,
}: {
  articles: ChoosableArticle[];
  choice: ReportChoice;
}) {
  const chosen = choice.articles === "all" ? [] : choice.articles;
  return (
    <fieldset className="min-w-0">
      <legend className="text-sm font-medium">Articles</legend>
      <p className="mb-2 text-sm text-ink-soft">Tick none for all of them.</p>
      <ul className="flex max-h-80 flex-col gap-2 overflow-y-auto">
        {articles.map(({ slug, number, title, archived }) => (
          <li key={slug}>
            <Checkbox
              name="article"
              value={slug}
              defaultChecked={chosen.includes(slug)}
              label={`A${number} ${title}${archived ? " (archived)" : ""}`}
            />
          </li>
        ))}
      </ul>
      {articles.some((article) => article.archived) && (
        <Checkbox
          className="mt-3 border-t pt-3"
          name="archived"
          value="yes"
          defaultChecked={choice.archived}
          label="“All” means archived articles too"
        />
      )}
    </fieldset>
  );
}

function StatusChoice({ choice }: { choice: ReportChoice }) {
  const isAll = choice.statuses.length === CLAIM_STATUSES.length;
  return (
    <fieldset>
      <legend className="text-sm font-medium">Claims that are</legend>
      <p className="mb-2 text-sm text-ink-soft">Tick none for every status.</p>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        {CLAIM_STATUSES.map((status) => (
          <Checkbox
            key={status}
            name="status"
            value={status}
            defaultChecked={!isAll && choice.statuses.includes(status)}
            label={STATUS_WORDS[status]}
          />
        ))}
      </div>
    </fieldset>
  );
}
