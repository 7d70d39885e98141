import { type ImportStep, importPath, importStep } from "./domain/needs/import-step";
import { type Outcome, within } from "./domain/outcome";
import { formAction, guardOf, type Sent } from "./form-action";
import type { FormSchema } from "./forms/parse-form";
import type { RefusalWords } from "./forms/refused-form";
import { type ImportPage, readImport } from "./use-cases/needs/read-import";

/** The import that an address speaks of. */
export const importGuard = guardOf((context, { needsVersionId: versionId = "", importId = "" }) =>
	readImport(context, { versionId, importId }),
);

type Step<Schema extends FormSchema> = {
	readonly schema: Schema;
	readonly messages?: RefusalWords;
	readonly choose: (sent: Sent<Schema, ImportPage>) => Outcome<unknown>;
	/** What was chosen, in a sentence. */
	readonly done: string;
	/** The page that comes next, where it is not the next that is still to be done. */
	readonly next?: (sent: Sent<Schema, ImportPage>) => ImportStep | undefined;
};

/** The action of a step of an import: keeps what was chosen and leads to the step that is still to be done. */
export function importAction<Schema extends FormSchema>({
	schema,
	messages,
	choose,
	done,
	next,
}: Step<Schema>) {
	return formAction({
		guard: importGuard,
		schema,
		messages: { "import-confirmed": "These figures were imported already", ...messages },
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
