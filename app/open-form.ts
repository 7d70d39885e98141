import type { AppLoadContext } from "@remix-run/node";
import type { TypedBoxes } from "./domain/bid/unsaved-words";
import type { Bases, Opened } from "./domain/form/merge-fields";
import { basesOfBoxes } from "./domain/form/opened-page";
import type { ShownField } from "./forms/bid/conflict-fields";
import type { FormValues } from "./forms/parse-form";
import { type TypedWords, typedWords } from "./forms/typed-words";
import { browserKey } from "./session";
import { othersInWords } from "./ui/bid/section/others-in-words";
import type { KeepsWords } from "./ui/form/keeps-words";
import { readOpenForm } from "./use-cases/bid/words/read-open-form";
import { actingPerson, type Context } from "./use-cases/context";

/** What was typed, as a form holds it. */
function valuesOf(words: TypedBoxes): FormValues {
	return Object.fromEntries(
		Object.entries(words).map(([name, texts]) => [name, texts.length === 1 ? (texts[0] ?? "") : texts]),
	);
}

/** What was typed, under the labels of its form. */
export function labelledWords(words: TypedBoxes, fields: readonly ShownField[]): readonly TypedWords[] {
	const body = new FormData();
	for (const [name, texts] of Object.entries(words)) for (const text of texts) body.append(name, text);
	return typedWords(body, fields);
}

/**
 * What a form of a bid is opened with: the digests of what its fields hold, and what the same person typed in it before
 * and did not save, which then stands in it as of the page that it was typed on.
 */
export function openForm(
	args: { readonly request: Request; readonly context: AppLoadContext },
	context: Context,
	form: {
		readonly bidId: string;
		readonly section: string;
		readonly bases: Bases;
		readonly fields: readonly ShownField[];
	},
): { readonly opened: Opened; readonly keeps: KeepsWords } {
	const { bidId, section, bases, fields } = form;
	const address = new URL(args.request.url).pathname.replace(/\.data$/, "");
	const { page, unsaved, others } = readOpenForm(context, { bidId, section, address });
	const [last, ...further] = unsaved;
	const asTyped = basesOfBoxes(last?.bases ?? {}, Object.keys(last?.words ?? {}));
	return {
		opened: { page, bases: { ...bases, ...asTyped } },
		keeps: {
			...{ to: `/bids/${bidId}`, section, address },
			...browserKey(args.context, actingPerson(context) ?? ""),
			others: othersInWords(others),
			unsaved: last ? { page: last.page, typedAt: last.typedAt, values: valuesOf(last.words) } : null,
			further: further.map((each) => ({
				...{ page: each.page, typedAt: each.typedAt },
				words: labelledWords(each.words, fields),
			})),
		},
	};
}
