import { laterBy } from "~/clock";
import { SEEN_SECONDS, type TypedBoxes, WORDS_DAYS } from "~/domain/bid/unsaved-words";
import type { Bases } from "~/domain/form/merge-fields";
import { storedBases, storedBoxes } from "~/domain/stored-formats";
import { othersIn, unsavedOf } from "~db/bid/open-forms";
import type { Tx } from "~db/client";
import { actingPerson, type Context, read } from "../../context";

const DAY_MS = 86_400_000;

/** Somebody else in a section: they have one of its forms open, or words in it that are not saved. */
export type Other = {
	readonly name: string;
	readonly isHere: boolean;
	/** When they last typed what is not saved; null where all is. */
	readonly typedAt: string | null;
};

/** What somebody typed in a form and did not save. */
export type UnsavedForm = {
	readonly page: string;
	readonly section: string;
	/** The form's address. */
	readonly address: string;
	readonly words: TypedBoxes;
	readonly bases: Bases;
	readonly typedAt: string;
};

/** Since when words count, and since when a form was seen that is open still. */
export function longAgo({ clock }: Pick<Context, "clock">) {
	const now = clock.machineNow();
	return { typed: laterBy(now, -WORDS_DAYS * DAY_MS), seen: laterBy(now, -SEEN_SECONDS * 1000) };
}

/** Who else is in a section of a bid now, each once; asked by people who may read the bid. */
export function othersInSection(context: Context, tx: Tx, bidId: string, section: string): readonly Other[] {
	return othersOfBid(context, tx, bidId)[section] ?? [];
}

/** The same of all its sections. */
export function othersOfBid(
	context: Context,
	tx: Tx,
	bidId: string,
): Readonly<Record<string, readonly Other[]>> {
	const { seen, typed: since } = longAgo(context);
	const sections: Record<string, Map<string, Other>> = {};
	for (const each of othersIn(tx, bidId, actingPerson(context) ?? "")) {
		const isHere = each.seenAt > seen;
		const hasWords = each.hasWords === 1 && each.typedAt > since;
		if (!isHere && !hasWords) continue;
		const people = sections[each.section] ?? new Map<string, Other>();
		sections[each.section] = people;
		const known = people.get(each.personId);
		const typed = [known?.typedAt ?? "", hasWords ? each.typedAt : ""].sort();
		const typedAt = typed[1] || null;
		people.set(each.personId, { name: each.name, isHere: isHere || known?.isHere === true, typedAt });
	}
	return Object.fromEntries(Object.entries(sections).map(([key, people]) => [key, [...people.values()]]));
}

/** What the actor typed in forms of a bid and did not save, the newest first. */
export function unsavedForms(context: Context, tx: Tx, bidId: string): readonly UnsavedForm[] {
	const personId = actingPerson(context);
	if (personId === null) return [];
	return unsavedOf(tx, personId, bidId, longAgo(context).typed)
		.map(({ words, bases, ...form }) => ({
			...form,
			words: storedBoxes(words ?? "{}"),
			bases: storedBases(bases),
		}))
		.sort((a, b) => b.typedAt.localeCompare(a.typedAt));
}

export type OpenForm = {
	/** The key of the page that is opened. */
	readonly page: string;
	readonly section: string;
	readonly address: string;
	/** What the same person typed in it before and did not save, the newest first. */
	readonly unsaved: readonly UnsavedForm[];
	readonly others: readonly Other[];
};

/** What a form of a bid begins with beside what is saved, for a person who may read the bid. */
export function readOpenForm(
	context: Context,
	at: { readonly bidId: string; readonly section: string; readonly address: string },
): OpenForm {
	const { bidId, section, address } = at;
	return read(context, (tx) => ({
		page: context.ids.next(),
		section,
		address,
		unsaved: unsavedForms(context, tx, bidId).filter((form) => form.address === address),
		others: othersInSection(context, tx, bidId, section),
	}));
}
