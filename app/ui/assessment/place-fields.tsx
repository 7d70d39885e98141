import { RadiosField, TextAreaField } from "../form/fields";
import { useEnhancement } from "../govuk/use-enhancement";

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

/** Points from 0 to 5, each with what it means, to be chosen by their digits too, and the reason for them. */
export function PlaceFields({ names, themeTitle, descriptors, maxLength, reasonHint }: PlaceFieldsProps) {
	const module = useEnhancement("tranche-part");
	const of = themeTitle === "" ? "" : ` for “${themeTitle}”`;
	return (
		<>
			<div {...module} data-part="number-keys">
				<RadiosField
					name={names.points}
					label={{ text: themeTitle === "" ? "Score" : themeTitle, className: "govuk-fieldset__legend--m" }}
					items={descriptors.map((text, points) => ({
						value: String(points),
						text: <strong>{points}</strong>,
						hint: text,
					}))}
				/>
				<p className="govuk-hint" data-says-keys hidden>
					When you are on one of the scores, you can press 0 to 5 to choose.
				</p>
			</div>
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
