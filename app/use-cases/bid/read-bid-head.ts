import type { SectionKey } from "~/domain/bid/sections";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { bidById, bidSubject } from "~db/bid/bid";
import type { Tx } from "~db/client";
import { formOfVersion } from "~db/form/versions";
import { roundById } from "~db/round/round";
import { bidChangeable } from "../bid-guard";
import { type Context, notFound, permitted } from "../context";

/** What every page of a bid's records says of the bid itself. */
export type BidHead = {
	readonly id: string;
	readonly title: string;
	/** Null until it was submitted. */
	readonly reference: string | null;
	/** Whether the page's section can be changed now; other pages then only show. */
	readonly editable: boolean;
	/** A draft whose round closed before it was submitted. */
	readonly leftBehind: boolean;
	readonly round: { readonly id: string; readonly title: string };
	/** The version of its form; absent on the short form. */
	readonly form?: string;
	/** The titles of its form's sections, where it is on another form than the short one. */
	readonly titles?: Readonly<Record<string, string>>;
};

/** The bid that a page of a section belongs to, for its own partnerships' people. Refuses everybody else. */
export function bidHead(
	context: Context,
	tx: Tx,
	bidId: string,
	section: SectionKey = "",
): Outcome<BidHead, PermissionRefusal> {
	const allowed = permitted(context, tx, "read-own-bid", bidSubject(tx, bidId, context.clock.now()));
	if (!allowed.ok) return allowed;
	const row = bidById(tx, bidId);
	const round = row && roundById(tx, row.roundId);
	if (!row || !round) return notFound();
	const { id, title, reference } = row;
	const editable = bidChangeable(context, tx, bidId, section).ok;
	const { definition, version } = formOfVersion(tx, row.formVersionId);
	const leftBehind = row.state === "draft" && !editable;
	return accepted({
		id,
		title,
		reference,
		editable,
		leftBehind,
		round: { id: round.id, title: round.title },
		...(version
			? {
					form: version.id,
					titles: Object.fromEntries(definition.sections.map(({ key, title: said }) => [key, said])),
				}
			: {}),
	});
}
