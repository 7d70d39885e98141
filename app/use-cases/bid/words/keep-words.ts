import { type KeptForm, MOST_FORMS, MOST_WORDS, type TypedBoxes } from "~/domain/bid/unsaved-words";
import type { Bases } from "~/domain/form/merge-fields";
import { accepted, detailsOf, type Outcome, refused } from "~/domain/outcome";
import type { StatesNow } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { bidSubject } from "~db/bid/bid";
import {
	deleteHeldForm,
	deleteOpenFormsBefore,
	isOneTooMany,
	isPageOf,
	putOpenForm,
	putSeen,
} from "~db/bid/open-forms";
import { bidChangeable } from "../../bid-guard";
import { type Context, notFound, permitted, write } from "../../context";
import { longAgo, type Other, othersInSection } from "./read-open-form";

export type KeptWords = {
	/** When they were kept, by the machine's clock. */
	readonly at: string;
	/** Who else is in the section. */
	readonly others: readonly Other[];
	/** Why they cannot be saved any more; null while they can. */
	readonly over: StatesNow | null;
};

type KeepRefusal = PermissionRefusal | "too-many-words" | "too-many-forms";

/**
 * Keeps what a person typed in a form of a bid and has not saved, for them alone, at most seven days; with no words,
 * notes that the form is still open. Kept whatever the state of the bid and its round, so that nobody loses a word at
 * closing. It changes nothing in the bid, so the audit tells nothing of it. Refuses too many words, and one form more
 * than the most that are kept: its browser keeps the words then.
 */
export function keepWords(
	context: Context,
	input: {
		readonly bidId: string;
		/** The page as it was opened. */
		readonly page: string;
		readonly section: string;
		readonly address: string;
		/** What was changed in the form; null where all is saved, undefined where nothing was typed since. */
		readonly words: TypedBoxes | null | undefined;
		readonly bases: Bases;
		/** Forms whose kept words stand in this one now. */
		readonly instead: readonly KeptForm[];
	},
): Outcome<KeptWords, KeepRefusal> {
	return write(context, (tx): Outcome<KeptWords, KeepRefusal> => {
		const { bidId, page, section, address, words } = input;
		const subject = bidSubject(tx, bidId, context.clock.now());
		const allowed = permitted(context, tx, "read-own-bid", subject);
		if (!allowed.ok) return allowed;
		if (context.actor.kind !== "person") return notFound();
		const { personId } = context.actor;
		if (!isPageOf(tx, { personId, page, bidId })) return notFound();
		const kept = words ? JSON.stringify(words) : null;
		if (kept !== null && kept.length > MOST_WORDS) return refused("too-many-words", "too much to keep");
		const at = context.clock.machineNow();
		deleteOpenFormsBefore(tx, longAgo(context));
		if (isOneTooMany(tx, { personId, page, bidId }, MOST_FORMS))
			return refused("too-many-forms", "too many forms left");
		const open = {
			...{ personId, page, bidId, section, address, words: kept, typedAt: at, seenAt: at },
			bases: JSON.stringify(input.bases),
		};
		if (words === undefined) putSeen(tx, open);
		else putOpenForm(tx, open);
		const held = new Set(Object.keys(words ?? {}));
		if (words)
			for (const former of input.instead)
				if (former.page !== page) deleteHeldForm(tx, personId, former, held);
		const possible = bidChangeable(context, tx, bidId, section);
		const states = possible.ok ? undefined : detailsOf(possible, "bid-not-draft", "round-closed");
		return accepted({
			at,
			others: othersInSection(context, tx, bidId, section),
			over: states ?? null,
		});
	});
}
