"use client";
import { Button } from "@/lib/ui/button";
import { LinkButton } from "@/lib/ui/link-button";
import { MessagePage } from "@/lib/ui/message-page";
import { errorDigest } from "@/lib/ui/error-digest";

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <main>
      <MessagePage
        title="This page could not be shown."
        reference={errorDigest(error)}
        actions={
          <>
            <Button variant="primary" onClick={retry}>
              Try again
            </Button>
            <LinkButton href="/">Go to your desk</LinkButton>
          </>
        }
      >
        <p>Something went wrong on our side. What you had saved is kept.</p>
        <p>Try again. If it stays so, tell whoever runs this desk.</p>
      </MessagePage>
    </main>
  );
}
