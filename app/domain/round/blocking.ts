import type { CheckName } from "../bid/checks";
import { type FormDefinition, type FormItem, isQuestion, isRecords, isTable } from "../form/definition";

/** What stops a submission in a round, chosen before it opens. */
export type Blocking = {
	/** Checks whose findings stop it; those of all others warn. */
	readonly checks: readonly CheckName[];
	/** Questions, kinds and tables of which the round says otherwise than its form, by their keys. */
	readonly asked: Readonly<Record<string, "blocks" | "warns">>;
};

/** Of a round that chose nothing: every check warns, and what the form says stands. */
export const NOTHING_CHOSEN: Blocking = { checks: [], asked: {} };

/** Something that a form can want and a round can make a condition of submitting. */
export type Wanted = {
	readonly key: string;
	readonly label: string;
	/** What the form itself says of it. */
	readonly blocks: boolean;
};

function wantedIn(item: FormItem, title: string): Wanted | null {
	if (isQuestion(item)) {
		if (item.field.kind === "computed") return null;
		return { key: item.question, label: item.label, blocks: item.required === "blocks" };
	}
	if (!(isRecords(item) || isTable(item)) || !item.minimum) return null;
	const { minimum, required = "warns" } = item;
	const key = isTable(item) ? item.table : item.records;
	return { key, label: `${title}: at least ${minimum}`, blocks: required === "blocks" };
}

/** What a round can choose to block by: the questions of its form, and the records of which it wants at least some. */
export function wantedBySection(
	form: Pick<FormDefinition, "sections">,
): readonly { readonly key: string; readonly title: string; readonly wanted: readonly Wanted[] }[] {
	return form.sections
		.map(({ key, title, items }) => ({
			key,
			title,
			wanted: items.flatMap((item) => wantedIn(item, title) ?? []),
		}))
		.filter(({ wanted }) => wanted.length > 0);
}

/** What is kept of a choice of all that blocks: only what differs from the form, so that a newer one is followed. */
export function blockingOf(
	form: Pick<FormDefinition, "sections">,
	checks: readonly CheckName[],
	blocks: readonly string[],
): Blocking {
	const wanted = wantedBySection(form).flatMap((section) => section.wanted);
	const asked = wanted
		.filter((each) => each.blocks !== blocks.includes(each.key))
		.map(({ key, blocks: formBlocks }) => [key, formBlocks ? "warns" : "blocks"] as const);
	return { checks, asked: Object.fromEntries(asked) };
}

/** A form as a round asks it: what blocks and what warns as the round says, the form where it says nothing. */
export function formInRound(form: FormDefinition, { asked }: Pick<Blocking, "asked">): FormDefinition {
	if (Object.keys(asked).length === 0) return form;
	const saidOf = (key: string) => (Object.hasOwn(asked, key) ? asked[key] : undefined);
	return {
		...form,
		sections: form.sections.map((section) => ({
			...section,
			items: section.items.map((item): FormItem => {
				const key = isQuestion(item)
					? item.question
					: isTable(item)
						? item.table
						: isRecords(item)
							? item.records
							: "";
				const required = saidOf(key);
				return required === undefined ? item : { ...item, required };
			}),
		})),
	};
}
