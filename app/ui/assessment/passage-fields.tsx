import { LONGEST_QUOTE } from "~/domain/assessment/passage";
import { SelectField, TextField } from "../form/fields";
import { Details } from "../govuk/details";

type PassageFieldsProps = {
	/** The names of the fields, a pair for each passage that can be named. */
	readonly names: readonly { readonly at: string; readonly quote: string }[];
	/** The plan theme whose reason it is; empty where the criterion is scored once. */
	readonly themeTitle: string;
	readonly bidPlaces: readonly { readonly at: string; readonly label: string }[];
	/** How many are named already: the others are folded away. */
	readonly named: number;
};

/** What in the bid a reason rests on: the first, and folded below it two more. */
export function PassageFields({ names, themeTitle, bidPlaces, named }: PassageFieldsProps) {
	const [first, ...others] = names;
	const of = themeTitle === "" ? "" : ` for “${themeTitle}”`;
	const pair = ({ at, quote }: { readonly at: string; readonly quote: string }, nth: number) => (
		<div key={at}>
			<SelectField
				name={at}
				label={nth === 0 ? `Where in the bid${of}` : `Where in the bid${of}, place ${nth + 1}`}
				hint={nth === 0 ? "What your reason rests on. Needed to submit, not to save" : undefined}
				placeholder="Choose a place"
				items={bidPlaces.map(({ at: value, label }) => ({ value, text: label }))}
			/>
			<TextField
				name={quote}
				label={
					nth === 0 ? `Words you quote${of} (optional)` : `Words you quote${of}, place ${nth + 1} (optional)`
				}
				hint={nth === 0 ? `Copy them from the bid, at most ${LONGEST_QUOTE} characters` : undefined}
			/>
		</div>
	);
	return (
		<>
			{first ? pair(first, 0) : null}
			<Details summary={`Name more places${of}`} open={named > 1}>
				{others.map((each, nth) => pair(each, nth + 1))}
			</Details>
		</>
	);
}
