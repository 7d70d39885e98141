import { Table } from "../govuk/table";
import { When } from "../when";
import type { ShownMember } from "./pack-types";

function Interests({ member }: { readonly member: ShownMember }) {
	if (member.interests.length === 0) return <span className="tranche-absent">none declared</span>;
	return (
		<ul className="govuk-list">
			{member.interests.map(({ partnership, nature, endedAt }) => (
				<li key={`${partnership} ${nature} ${endedAt}`}>
					{partnership}: {nature ?? "holds a role in it"}
					{endedAt === null ? null : (
						<>
							{" "}
							(ended <When instant={endedAt} />)
						</>
					)}
				</li>
			))}
		</ul>
	);
}

/** Every member of the board with their interests in partnerships that bid, and the bids these touch. */
export function MemberInterests({ members }: { readonly members: readonly ShownMember[] }) {
	if (members.length === 0) return <p className="govuk-body">Nobody sits on the board.</p>;
	return (
		<Table
			stacked
			caption="Members’ interests in partnerships that bid"
			captionClassName="govuk-table__caption--m"
			firstCellIsHeader
			head={[{ text: "Member" }, { text: "Interests" }, { text: "Bids" }]}
			rows={members.map((member) => [
				{ text: member.sits ? member.name : `${member.name} (no longer on the board)` },
				{ text: <Interests member={member} /> },
				{ text: [...new Set(member.interests.flatMap(({ bids }) => bids))].join(", ") },
			])}
		/>
	);
}
