import { Button } from "../govuk/button";
import { Textarea } from "../govuk/textarea";
import { useEnhancement } from "../govuk/use-enhancement";

/** One thing that a person typed or chose, under the label it had in its form. */
export type KeptText = { readonly label: string; readonly text: string };

/** The server takes no longer name of a field. */
const LONGEST_NAME = 200;

const ROWS = { least: 1, most: 12, width: 70 };

function rowsFor(text: string): number {
	const lines = text.split("\n").reduce((sum, line) => sum + Math.ceil((line.length + 1) / ROWS.width), 0);
	return Math.min(Math.max(lines, ROWS.least), ROWS.most);
}

/** Offered by a script alone, because nothing else can copy. */
function CopyAll({ words }: { readonly words: readonly KeptText[] }) {
	const module = useEnhancement("tranche-part");
	const all = words.map(({ label, text }) => `${label}\n${text}\n`).join("\n");
	return (
		<span hidden {...module} data-part="copy" data-words={all}>
			<Button type="button" variant="secondary">
				Copy all of it
			</Button>{" "}
			<span className="govuk-body" role="status" />
		</span>
	);
}

/** What was typed in a form that could not be saved, before it is left: to be copied or downloaded. */
export function WordsToKeep({ words }: { readonly words: readonly KeptText[] }) {
	return (
		<section aria-labelledby="kept-words">
			<h2 className="govuk-heading-m" id="kept-words">
				What you typed
			</h2>
			<p className="govuk-body">
				Copy it or download it before you leave this page. It is not kept anywhere else.
			</p>
			<KeptWords words={words} />
		</section>
	);
}

/** What somebody typed: each text in a box named by its label, all as a text file; `place` tells several apart. */
export function KeptWords({
	words,
	place = "kept",
}: {
	readonly words: readonly KeptText[];
	readonly place?: string;
}) {
	return (
		<form method="post" action="/kept-words">
			{words.map(({ label, text }, at) => (
				<Textarea
					key={label}
					id={`${place}-${at + 1}`}
					name={label.slice(0, LONGEST_NAME)}
					label={{ text: label, className: "govuk-label--s" }}
					rows={rowsFor(text)}
					defaultValue={text}
					attributes={{ readOnly: true }}
				/>
			))}
			<div className="govuk-button-group">
				<Button>Download it as a text file</Button>
				<CopyAll words={words} />
			</div>
		</form>
	);
}
