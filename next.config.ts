import type { NextConfig } from "next";

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  typedRoutes: false,
  // Room for the largest text that is taken in (lib/core/canonical-text.ts) and the form around it.
  experimental: { serverActions: { bodySizeLimit: "6mb" } },
  serverExternalPackages: ["pg", "@prisma/client", "@prisma/adapter-pg", "pino"],
};

export default config;
