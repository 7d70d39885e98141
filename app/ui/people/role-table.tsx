import { ROLE_NAMES } from "~/domain/people/role-names";
import type { OwnAccount } from "~/use-cases/people/read-own-account";
import { Table } from "../govuk/table";
import { Tag } from "../govuk/tag";
import { ScrollRegion } from "../layout/scroll-region";
import { RolePeriod } from "./period";

type Held = OwnAccount["roles"][number];

/** A person's roles, past ones marked; with the way to end a present one where `endHref` gives it. */
export function RoleTable({
	roles,
	endHref,
}: {
	readonly roles: readonly Held[];
	readonly endHref?: (id: string) => string;
}) {
	if (roles.length === 0) return <p className="govuk-body">No roles yet.</p>;
	return (
		<ScrollRegion label="Roles">
			<Table
				stacked
				head={[
					{ text: "Role" },
					{ text: "Organisation" },
					{ text: "Holds it" },
					...(endHref ? [{ text: <span className="govuk-visually-hidden">Action</span> }] : []),
				]}
				rows={roles.map((held) => [
					{ text: ROLE_NAMES[held.role] },
					{ text: held.organisationName },
					{
						text: (
							<>
								<RolePeriod {...held} /> {held.over ? <Tag colour="grey">Ended</Tag> : null}
							</>
						),
					},
					...(endHref
						? [
								{
									text: held.over ? null : (
										<a className="govuk-link" href={endHref(held.id)}>
											End
											<span className="govuk-visually-hidden">
												{" "}
												the role of {ROLE_NAMES[held.role].toLowerCase()} in {held.organisationName}
											</span>
										</a>
									),
								},
							]
						: []),
				])}
				firstCellIsHeader
			/>
		</ScrollRegion>
	);
}
