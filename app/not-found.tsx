import type { Metadata } from "next";
import { LinkButton } from "@/lib/ui/link-button";
import { MessagePage } from "@/lib/ui/message-page";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <main>
      <MessagePage
        title="There is nothing here."
        actions={
          <LinkButton href="/" variant="primary">
            Go to your desk
          </LinkButton>
        }
      >
        <p>It may have been deleted, or the address may be mistyped.</p>
        <p>Nothing was changed. A deleted claim can be brought back from the desk’s history.</p>
      </MessagePage>
    </main>
  );
}
