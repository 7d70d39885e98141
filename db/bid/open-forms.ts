import { and, count, eq, gt, isNotNull, isNull, lt, ne, or, sql } from "drizzle-orm";
import { storedBoxes } from "~/domain/stored-formats";
import type { Tx } from "../client";
import { type Asked, row, rows } from "../prepared";
import { bid } from "../schema/bid";
import { person } from "../schema/people";
import { openForm } from "../schema/writing";

const KEPT = {
	page: openForm.page,
	section: openForm.section,
	address: openForm.address,
	words: openForm.words,
	bases: openForm.bases,
	typedAt: openForm.typedAt,
};

/** What a person typed in the forms of a bid and did not save, since an instant. */
export const unsavedOf = rows((tx, personId: Asked, bidId: Asked, since: Asked) =>
	tx
		.select(KEPT)
		.from(openForm)
		.where(
			and(
				eq(openForm.personId, personId),
				eq(openForm.bidId, bidId),
				gt(openForm.typedAt, since),
				isNotNull(openForm.words),
			),
		),
);

/** The bids in whose forms a person has words that are not saved, typed since an instant. */
export const unsavedBidsOf = rows((tx, personId: Asked, since: Asked) =>
	tx
		.selectDistinct({ id: bid.id, title: bid.title, reference: bid.reference })
		.from(openForm)
		.innerJoin(bid, eq(bid.id, openForm.bidId))
		.where(and(eq(openForm.personId, personId), gt(openForm.typedAt, since), isNotNull(openForm.words))),
);

/** Who else has forms of a bid open or words in them that are not saved: in which section, and since when. */
export const othersIn = rows((tx, bidId: Asked, personId: Asked) =>
	tx
		.select({
			personId: openForm.personId,
			name: person.name,
			section: openForm.section,
			seenAt: openForm.seenAt,
			typedAt: openForm.typedAt,
			// Whether there are any, never which: they are their person's alone.
			hasWords: sql<number>`${openForm.words} IS NOT NULL`,
		})
		.from(openForm)
		.innerJoin(person, eq(person.id, openForm.personId))
		.where(and(eq(openForm.bidId, bidId), ne(openForm.personId, personId))),
);

const openAt = row((tx, personId: Asked, page: Asked) =>
	tx
		.select({ bidId: openForm.bidId, words: openForm.words })
		.from(openForm)
		.where(and(eq(openForm.personId, personId), eq(openForm.page, page))),
);

const openCount = row((tx, personId: Asked, bidId: Asked) =>
	tx
		.select({ forms: count() })
		.from(openForm)
		.where(and(eq(openForm.personId, personId), eq(openForm.bidId, bidId))),
);

/** Whether a page's form is one more than so many that a person may have open in a bid, or left with words. */
export function isOneTooMany(tx: Tx, { personId, page, bidId }: Page, most: number): boolean {
	return !openAt(tx, personId, page) && (openCount(tx, personId, bidId)?.forms ?? 0) >= most;
}

type OpenForm = typeof openForm.$inferSelect;
type Page = Pick<OpenForm, "personId" | "page" | "bidId">;

/** Whether a page's key is not a page of another bid already. */
export function isPageOf(tx: Tx, { personId, page, bidId }: Page) {
	return (openAt(tx, personId, page)?.bidId ?? bidId) === bidId;
}

/** Keeps what is typed in an open form, in place of what it held before. */
export function putOpenForm(tx: Tx, open: OpenForm): void {
	const { words, bases, typedAt, seenAt } = open;
	tx.insert(openForm)
		.values(open)
		.onConflictDoUpdate({
			target: [openForm.personId, openForm.page],
			set: { words, bases, typedAt, seenAt },
		})
		.run();
}

/** Notes that a form is still open, whatever is typed in it. */
export function putSeen(tx: Tx, open: OpenForm): void {
	tx.insert(openForm)
		.values(open)
		.onConflictDoUpdate({ target: [openForm.personId, openForm.page], set: { seenAt: open.seenAt } })
		.run();
}

/** Forgets what was typed in an open form; with `typedAt`, unless something was typed in it since. */
export function deleteOpenForm(tx: Tx, personId: string, page: string, typedAt?: string): void {
	const own = and(eq(openForm.personId, personId), eq(openForm.page, page));
	tx.delete(openForm)
		.where(typedAt === undefined ? own : and(own, eq(openForm.typedAt, typedAt)))
		.run();
}

/** The same where all boxes that hold words of the form are among those that hold them now; else it stays. */
export function deleteHeldForm(
	tx: Tx,
	personId: string,
	{ page, typedAt }: { readonly page: string; readonly typedAt?: string },
	held: ReadonlySet<string>,
): void {
	const names = Object.keys(storedBoxes(openAt(tx, personId, page)?.words ?? "{}"));
	if (names.every((name) => held.has(name))) deleteOpenForm(tx, personId, page, typedAt);
}

/** Forgets what was typed before an instant, and forms without words that were seen no more since another. */
export function deleteOpenFormsBefore(
	tx: Tx,
	before: { readonly typed: string; readonly seen: string },
): void {
	tx.delete(openForm)
		.where(
			or(lt(openForm.typedAt, before.typed), and(isNull(openForm.words), lt(openForm.seenAt, before.seen))),
		)
		.run();
}
