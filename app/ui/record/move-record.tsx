import { Form } from "@remix-run/react";

/** The buttons that move a record up and down; none at the end that it stands at. */
export function MoveRecord({
	id,
	title,
	first,
	last,
}: {
	readonly id: string;
	readonly title: string;
	readonly first: boolean;
	readonly last: boolean;
}) {
	if (first && last) return null;
	return (
		<Form method="post" className="tranche-move">
			<input type="hidden" name="id" value={id} />
			{(["up", "down"] as const).map((to) =>
				(to === "up" ? first : last) ? null : (
					<button key={to} className="tranche-link-button" type="submit" name="act" value={to}>
						Move {to}
						<span className="govuk-visually-hidden"> {title}</span>
					</button>
				),
			)}
		</Form>
	);
}
