import { Form } from "@remix-run/react";
import { formatInstant } from "~/domain/london-time";
import type { RemovedRecord } from "~/use-cases/form/read-records";
import { Details } from "../govuk/details";

export type RemovedText = RemovedRecord;

/** What was removed from a section and can be put back, folded. */
export function RemovedRecords({ removed }: { readonly removed: readonly RemovedText[] }) {
	if (removed.length === 0) return null;
	return (
		<Details summary={`Removed (${removed.length})`}>
			<ul className="govuk-list govuk-list--spaced">
				{removed.map(({ id, title, by, at }) => (
					<li key={id}>
						<Form method="post">
							<input type="hidden" name="id" value={id} />
							{title}, removed by {by} on {formatInstant(at)}{" "}
							<button className="tranche-link-button" type="submit" name="act" value="put-back">
								Put back<span className="govuk-visually-hidden"> {title}</span>
							</button>
						</Form>
					</li>
				))}
			</ul>
		</Details>
	);
}
