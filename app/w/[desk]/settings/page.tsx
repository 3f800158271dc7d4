import type { Metadata } from "next";
import { TokenSection } from "@/lib/features/tokens/components/token-section";
import { SettingsForm } from "@/lib/features/workspaces/components/settings-form";
import { SettingsSummary } from "@/lib/features/workspaces/components/settings-summary";
import { getDeskSettings } from "@/lib/features/workspaces/data";
import { can } from "@/lib/features/workspaces/policy";
import { enterDeskPage } from "@/lib/platform/auth/session-gate";
import { PageHeader } from "@/lib/ui/page-header";
import { Panel } from "@/lib/ui/panel";
import { PageBody } from "@/lib/ui/shell/page-body";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage({ params }: { params: Promise<{ desk: string }> }) {
  const { desk: slug } = await params;
  const { scope } = await enterDeskPage(slug, `/w/${slug}/settings`);
  const settings = await getDeskSettings(scope);
  return (
    <PageBody width="narrow">
      <PageHeader title="Settings" />
      <div className="flex flex-col gap-8">
        <Panel title="The desk and its evidence rule">
          {can(scope.actor, "workspace.configure") ? (
            <SettingsForm desk={slug} settings={settings} />
          ) : (
            <SettingsSummary settings={settings} />
          )}
        </Panel>
        <TokenSection desk={slug} scope={scope} />
      </div>
    </PageBody>
  );
}
