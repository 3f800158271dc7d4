import type { QueryError } from "@/lib/features/claims/query";
import { Alert } from "@/lib/ui/alert";
import { LinkButton } from "@/lib/ui/link-button";
import { PageHeader } from "@/lib/ui/page-header";
import { PageBody } from "@/lib/ui/shell/page-body";

/** Says what in the address is no view of the table. */
export function WrongView({ path, error }: { path: string; error: QueryError }) {
  return (
    <PageBody>
      <PageHeader title="Claims" />
      <Alert
        kind="error"
        title={error.message}
        actions={<LinkButton href={path}>Show all claims</LinkButton>}
      >
        <ul>
          {Object.entries(error.fields).map(([field, message]) => (
            <li key={field}>
              <code>{field}</code>: {message}
            </li>
          ))}
        </ul>
      </Alert>
    </PageBody>
  );
}
