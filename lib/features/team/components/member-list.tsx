import type { MemberView } from "../data";
import { MemberMenu } from "./member-menu";
import { Avatar } from "@/lib/ui/avatar";
import { Badge } from "@/lib/ui/badge";
import { classNames } from "@/lib/ui/class-names";
import { Cell, HeaderCell, Row, Table, TableHead } from "@/lib/ui/table";
import { Time } from "@/lib/ui/time";

/** Everyone in the desk. `manage` offers what owners may do. */
export function MemberList({
  desk,
  members,
  selfId,
  manage,
}: {
  desk: string;
  members: MemberView[];
  selfId: string;
  manage: boolean;
}) {
  return (
    <Table caption="Members of the desk">
      <TableHead>
        <HeaderCell>Name</HeaderCell>
        <HeaderCell>Role</HeaderCell>
        <HeaderCell className="max-sm:hidden">Since</HeaderCell>
        {manage && (
          <HeaderCell>
            <span className="sr-only">Change</span>
          </HeaderCell>
        )}
      </TableHead>
      <tbody>
        {members.map((member) => (
          <Row key={member.id}>
            <Cell>
              <div className="flex items-start gap-3">
                <span className="max-sm:hidden">
                  <Avatar name={member.name} decorative />
                </span>
                <div className="min-w-0">
                  <p className="font-medium break-words">
                    {member.name} {member.id === selfId && <Badge>You</Badge>}
                  </p>
                  <p className={classNames("text-ink-soft", !member.demo && "wrap-anywhere")}>
                    {member.demo ? "Demo account, no password" : member.email}
                  </p>
                  <p className="text-ink-soft sm:hidden">
                    Since <Time at={member.joinedAt} />
                  </p>
                </div>
              </div>
            </Cell>
            <Cell>{member.role}</Cell>
            <Cell className="whitespace-nowrap max-sm:hidden">
              <Time at={member.joinedAt} />
            </Cell>
            {manage && (
              <Cell className="text-right">
                <MemberMenu desk={desk} member={member} />
              </Cell>
            )}
          </Row>
        ))}
      </tbody>
    </Table>
  );
}
