import { type ImportStep, importPath, importStep } from "./domain/needs/import-step";
import { detailsOf, type Outcome, within } from "./domain/outcome";
import { formAction, guardOf, type Sent } from "./form-action";
import type { FormSchema } from "./forms/parse-form";
import type { RefusalWords } from "./forms/refused-form";
import type { ChooseColumnsRefusal } from "./use-cases/needs/choose-columns";
import type { ChooseTableRefusal } from "./use-cases/needs/choose-table";
import { type ImportPage, readImport } from "./use-cases/needs/read-import";

/** The import that an address speaks of. */
export const importGuard = guardOf((context, { needsVersionId: versionId = "", importId = "" }) =>
	readImport(context, { versionId, importId }),
);

type StepRefusal = ChooseTableRefusal | ChooseColumnsRefusal | "fields";

const MESSAGES: RefusalWords<StepRefusal> = {
	"import-confirmed": "These figures were imported already",
	"sheet-unknown": "Select a sheet",
	"sheet-empty": "This sheet is empty. Select another",
	"sheet-too-large":
		"This sheet is too large to read. The most is 5,000 rows, 200 columns and 60,000 cells, and 180,000 cells in all sheets of a file. Save only the part you need as CSV and try again",
	"heading-unknown": "Select the row with the headings",
	"rows-unknown": (refusal) => `There is nothing in row ${detailsOf(refusal, "rows-unknown").row}`,
	"weight-negative": "Weight must be a number from 0 to 1, like 0.25",
	"source-missing": "Enter what this column measures",
	"base-missing": "Select another column for the base of these rates",
};

type Step<Schema extends FormSchema> = {
	readonly schema: Schema;
	readonly choose: (sent: Sent<Schema, ImportPage>) => Outcome<unknown, StepRefusal>;
	/** What was chosen, in a sentence. */
	readonly done: string;
	/** The page that comes next, where it is not the next that is still to be done. */
	readonly next?: (sent: Sent<Schema, ImportPage>) => ImportStep | undefined;
};

/** The action of a step of an import: keeps what was chosen and leads to the step that is still to be done. */
export function importAction<Schema extends FormSchema>({ schema, choose, done, next }: Step<Schema>) {
	return formAction({
		guard: importGuard,
		schema,
		messages: MESSAGES,
		save: (sent: Sent<Schema, ImportPage>) => {
			const chosen = choose(sent);
			if (!chosen.ok) return chosen;
			const { versionId, id: importId } = sent.page;
			return within(readImport(sent.context, { versionId, importId }), importStep);
		},
		told: (step, sent) => [
			importPath(sent.page.versionId, sent.page.id, next?.(sent) ?? step),
			done,
			"No figure has been taken from the table yet.",
		],
	});
}
