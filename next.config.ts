import type { NextConfig } from "next";

// React's development build compiles what it is sent, and the development server talks by WebSocket.
const isDevelopment = process.env.NODE_ENV === "development";

// Next puts the page's data into inline scripts, so those stay allowed (docs/adr/0004); everything
// else comes from this program alone.
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${isDevelopment ? " 'unsafe-eval'" : ""}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** Where a kept page is sent for the frame that shows it. */
const FRAME = "w/[^/]+/snapshots/[^/]+/frame";

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  typedRoutes: false,
  // Room for the largest file that is taken in (lib/features/documents/domain.ts) and the form around
  // it. What passes proxy.ts is held there too, and cut off at a limit of its own.
  experimental: { serverActions: { bodySizeLimit: "26mb" }, proxyClientMaxBodySize: "26mb" },
  serverExternalPackages: [
    "pg",
    "pg-boss",
    "@aws-sdk/client-s3",
    "@prisma/client",
    "@prisma/adapter-pg",
    "pino",
  ],
  // The development server would print what actions are called with: passwords among it.
  logging: { serverFunctions: false },
  headers: async () => [
    {
      source: `/:path((?!${FRAME}$).*)`,
      headers: [
        { key: "Content-Security-Policy", value: contentSecurityPolicy },
        // The addresses of set-up and invitation links are secrets: no other site gets them.
        { key: "Referrer-Policy", value: "same-origin" },
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "X-Frame-Options", value: "DENY" },
        { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
      ],
    },
    // A kept page, which comes with a stricter policy of its own (lib/features/snapshots/download.ts).
    { source: `/:path(${FRAME})`, headers: [{ key: "X-Frame-Options", value: "SAMEORIGIN" }] },
  ],
};

export default config;
