import { RadiosField, TextAreaField } from "../form/fields";

type PlaceFieldsProps = {
	/** The names of the two fields. */
	readonly names: { readonly points: string; readonly reason: string };
	/** The plan theme scored here; empty where the criterion is scored once. */
	readonly themeTitle: string;
	/** What each point from 0 to 5 means, in that order. */
	readonly descriptors: readonly string[];
	readonly maxLength: number;
	readonly reasonHint: string;
};

/** Points from 0 to 5, each with what it means, and the reason for them. */
export function PlaceFields({ names, themeTitle, descriptors, maxLength, reasonHint }: PlaceFieldsProps) {
	const of = themeTitle === "" ? "" : ` for “${themeTitle}”`;
	return (
		<>
			<RadiosField
				name={names.points}
				label={{ text: themeTitle === "" ? "Score" : themeTitle, className: "govuk-fieldset__legend--m" }}
				items={descriptors.map((text, points) => ({
					value: String(points),
					text: <strong>{points}</strong>,
					hint: text,
				}))}
			/>
			<TextAreaField
				name={names.reason}
				label={`Reason${of}`}
				hint={reasonHint}
				rows={5}
				maxLength={maxLength}
			/>
		</>
	);
}
