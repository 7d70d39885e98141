import { roundAllows } from "~/domain/possible-now";
import type { Work } from "~/domain/round/work";
import { storedPack } from "~/domain/stored-formats";
import { bidSubject } from "~db/bid/bid";
import type { Tx } from "~db/client";
import { adviceOn, packsOf } from "~db/decision/board";
import { rounds } from "~db/round/round";
import { actingPerson, type Context, permitted } from "../context";

/** Packs with the board that a member has still to advise on: on the whole, or on a bid they may advise on. */
export function memberWork(context: Context, tx: Tx, now: string): Work[] {
	return rounds(tx)
		.filter(({ state }) => roundAllows("advise-on-whole", state))
		.flatMap((round): Work[] => {
			const [pack] = packsOf(tx, round.id);
			if (!pack) return [];
			const given = adviceOn(tx, round.id).filter(
				({ memberId, packId, supersededAt }) =>
					memberId === actingPerson(context) && packId === pack.id && supersededAt === null,
			);
			const advised = (bidId: string | null) => given.some((advice) => advice.bidId === bidId);
			const { bids } = storedPack(pack.content);
			const left = bids.filter(
				({ bidId }) =>
					!advised(bidId) && permitted(context, tx, "advise-on-bid", bidSubject(tx, bidId, now)).ok,
			).length;
			const whole = !advised(null);
			return left === 0 && !whole
				? []
				: [
						{
							kind: "pack",
							roundId: round.id,
							round: round.title,
							left: { whole, bids: left, begun: given.length > 0 },
						},
					];
		});
}
