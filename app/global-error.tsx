"use client";
import { Button } from "@/lib/ui/button";
import { errorDigest } from "@/lib/ui/error-digest";
import { MessagePage } from "@/lib/ui/message-page";
import { themeScript } from "@/lib/ui/theme";
import { fontClasses } from "./fonts";
import "./globals.css";

/** Stands in for the whole document when even the layout fails, so it brings its own. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en" className={fontClasses} suppressHydrationWarning>
      <head>
        <title>Something went wrong · Plumbline</title>
        <script dangerouslySetInnerHTML={{ __html: themeScript }} />
      </head>
      <body>
        <main>
          <MessagePage
            title="Plumbline could not be shown."
            reference={errorDigest(error)}
            actions={
              <Button variant="primary" onClick={retry}>
                Try again
              </Button>
            }
          >
            <p>Something went wrong on our side. What you had saved is kept.</p>
            <p>Try again. If it stays so, tell whoever runs this desk.</p>
          </MessagePage>
        </main>
      </body>
    </html>
  );
}
