import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { storedPack } from "~/domain/stored-formats";
import { bidSubject } from "~db/bid/bid";
import { adviceOn, packsOf, putAdvice } from "~db/decision/board";
import { roundById } from "~db/round/round";
import { type Context, notFound, permitted, write } from "../context";
import { takesAdvice } from "./read-pack";
import type { AdviceKind } from "./read-shown-advice";

declare module "~/domain/outcome" {
	interface DetailsOf {
		"pack-outdated"?: { readonly newest: number };
	}
}

export type NewAdvice = {
	readonly roundId: string;
	/** The version of the pack that the member has read. */
	readonly packVersion: number;
	/** Null: on the whole. */
	readonly bidId: string | null;
	readonly kind: AdviceKind;
	readonly text: string;
};

export type AdviceRefusal = PermissionRefusal | "round-not-with-board" | "pack-outdated" | "text-missing";

/**
 * Gives a member's advice on a version of the pack or one of its bids, in place of their earlier word, which is kept.
 * Refuses a bid in which they have an interest or a role (`interested`), a version that is not the newest, and anything
 * but support without words.
 */
export function giveAdvice(context: Context, input: NewAdvice): Outcome<null, AdviceRefusal> {
	return write(context, (tx, record, now): Outcome<null, AdviceRefusal> => {
		const known = permitted(context, tx, "advise-on-whole");
		if (!known.ok) return known;
		const round = roundById(tx, input.roundId);
		const [newest] = round ? packsOf(tx, round.id) : [];
		if (!round || !newest || context.actor.kind !== "person") return notFound();
		if (input.bidId !== null) {
			const { bids } = storedPack(newest.content);
			if (!bids.some(({ bidId }) => bidId === input.bidId)) return notFound();
			const { partnerships } = bidSubject(tx, input.bidId, context.clock.now());
			const allowed = permitted(context, tx, "advise-on-bid", { partnerships });
			if (!allowed.ok) return allowed;
		}
		if (!takesAdvice(round)) return refused("round-not-with-board", "the board is not asked now");
		if (newest.version !== input.packVersion)
			return refused("pack-outdated", "a newer version of the pack was made", {
				details: { newest: newest.version },
			});
		const text = input.text.trim();
		if (text === "" && input.kind !== "support")
			return refused("text-missing", "say why, or on what conditions", { path: "text" });
		const { personId } = context.actor;
		const earlier = adviceOn(tx, round.id).find(
			(each) => each.supersededAt === null && each.memberId === personId && each.bidId === input.bidId,
		);
		if (earlier && earlier.packId === newest.id && earlier.kind === input.kind && earlier.text === text)
			return accepted(null);
		const id = context.ids.next();
		putAdvice(
			tx,
			{ id, packId: newest.id, bidId: input.bidId, memberId: personId, kind: input.kind, text, at: now },
			earlier?.id ?? null,
		);
		record(
			"give-advice",
			{ kind: "round", id: round.id, bidId: input.bidId },
			{ advice: id, packVersion: newest.version, bidId: input.bidId, kind: input.kind, text },
		);
		return accepted(null);
	});
}
