import { redirect } from "next/navigation";

export default async function DeskPage({ params }: { params: Promise<{ desk: string }> }) {
  const { desk } = await params;
  redirect(`/w/${encodeURIComponent(desk)}/articles`);
}
