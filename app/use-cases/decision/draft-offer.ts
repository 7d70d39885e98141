import { offerWords } from "~/domain/decision/first-words";
import { nextOffer, standsOn } from "~/domain/decision/reserve-offer";
import { instantToLondon } from "~/domain/london-time";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { roundAllows } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { insertScenario, scenarioById } from "~db/allocation/scenarios";
import {
	addPreparer,
	decisionOfRound,
	insertDecision,
	insertLines,
	insertVersion,
	versionsOf,
} from "~db/decision/decision";
import { insertOffer } from "~db/decision/reserve-offers";
import type { AllocatedCase } from "../allocation/solving/allocate-case";
import { runOnce } from "../allocation/solving/read-run";
import { actorId, type Context, notFound, permitted, read, write } from "../context";
import { textOf } from "./read-draft-state";
import { reserveState } from "./read-reserve-list";
import { ruleReasons } from "./read-rule-reasons";

export type NewOffer = {
	readonly roundId: string;
	/** The bid that the page named, so that no other is offered money unread. */
	readonly reference: string;
	/** The last London day on which it can be signed. */
	readonly expiresOn: string;
};

export type OfferRefusal =
	| PermissionRefusal
	| "round-not-published"
	| "nobody-to-offer"
	| "changed-meanwhile"
	| "day-past"
	| "busy";

/**
 * Drafts the decision that offers money to the next bid on a published round's reserve list, by the published rule,
 * from a run that proves the order; an offer to it that stands is kept. Refuses a day that is past, money that reaches
 * nobody, another bid than the page named, and a round that is not published.
 */
export async function draftOffer(
	context: Context,
	input: NewOffer,
): Promise<Outcome<{ readonly decisionId: string }, OfferRefusal>> {
	const before = read(context, (tx, now): Outcome<string | null, OfferRefusal> => {
		const allowed = permitted(context, tx, "offer-to-reserve");
		if (!allowed.ok) return allowed;
		const state = reserveState(tx, input.roundId, instantToLondon(now).date, true);
		if (!state) return notFound();
		if (!roundAllows("offer-to-reserve", state.round.state))
			return refused("round-not-published", "the round is not published");
		return accepted(state.caseText);
	});
	if (!before.ok) return before;
	const asked = before.value;
	const run = asked === null ? null : await runOnce(asked);
	if (run && !run.ok && run.code === "busy") return refused("busy", run.message);
	const found = run?.ok ? run.value : null;
	return write(context, (tx, record, now): Outcome<{ readonly decisionId: string }, OfferRefusal> => {
		const allowed = permitted(context, tx, "offer-to-reserve");
		if (!allowed.ok) return allowed;
		const today = instantToLondon(now).date;
		const state = reserveState(tx, input.roundId, today, true);
		if (!state) return notFound();
		const standing = state.offers.find(
			({ offer, reference, state }) =>
				reference === input.reference && state === "draft" && standsOn(offer, today),
		);
		if (standing) return accepted({ decisionId: standing.offer.decisionId });
		if (state.caseText !== asked)
			return refused("changed-meanwhile", "the list or the money changed meanwhile");
		if (input.expiresOn < today)
			return refused("day-past", "the offer would have ended already", { path: "expiresOn" });
		const next = found && nextOffer(found.run);
		if (!found || !next) return refused("nobody-to-offer", "the money reaches nobody on the list");
		if (next.reference !== input.reference)
			return refused("changed-meanwhile", "another bid has its turn now");
		return accepted({ decisionId: keepOffer(found, next) });

		function keepOffer(allocated: AllocatedCase, offered: NonNullable<typeof next>): string {
			const { round, fund, present } = state as NonNullable<typeof state>;
			const bid = present.bids.find(({ reference }) => reference === offered.reference);
			const main = decisionOfRound(tx, round.id);
			const former = main && versionsOf(tx, main.id)[0];
			if (!bid || !main || !former) throw new Error("a reserve list stands on no decision");
			const [scenarioId, decisionId, versionId] = [
				context.ids.next(),
				context.ids.next(),
				context.ids.next(),
			];
			insertScenario(tx, {
				id: scenarioId,
				roundId: round.id,
				title: `Reserve list: ${offered.reference}`,
				method: present.scheme.content.rule.method,
				caseText: allocated.caseText,
				runText: allocated.runText,
				caseSha256: allocated.caseDigest,
				runSha256: allocated.runDigest,
				schemeVersionId: present.scheme.id,
				needsVersionId: null,
				// It stands on the list and the money of this moment, so no present inputs of the round make it current.
				inputsSha256: allocated.caseDigest,
				ofReserve: true,
				createdAt: now,
				createdBy: actorId(context),
			});
			insertDecision(tx, {
				id: decisionId,
				kind: "reserve",
				fundId: fund.id,
				roundId: round.id,
				decidingOfficeId: fund.decidingOfficeId,
				state: "draft",
				createdAt: now,
			});
			insertVersion(tx, {
				id: versionId,
				decisionId,
				version: 1,
				scenarioId,
				...textOf(former),
				title: `${round.title}: ${offered.reference} from the reserve list`,
				...offerWords({
					...{ reference: offered.reference, round: round.title, fund, amount: offered.amount },
					asked: bid.options[0] ?? offered.amount,
				}),
				decisionText: "The bid in the table is awarded the amount and on the conditions stated there.",
				savedAt: now,
				savedBy: actorId(context),
			});
			const scenario = scenarioById(tx, scenarioId);
			insertLines(tx, versionId, [
				{
					id: context.ids.next(),
					position: 0,
					title: bid.title,
					bidId: bid.bidId,
					bidVersionId: bid.versionId,
					optionPosition: offered.option,
					proposed: offered.amount,
					decided: offered.amount,
					reason: (scenario && ruleReasons(tx, scenario).get(offered.reference)) ?? "",
					conditions: "",
					recipients: bid.recipients,
				},
			]);
			insertOffer(tx, { decisionId, bidId: bid.bidId, roundId: round.id, expiresOn: input.expiresOn });
			addPreparer(tx, versionId, actorId(context));
			record(
				"draft-offer",
				{ kind: "decision", id: decisionId },
				{
					roundId: round.id,
					reference: offered.reference,
					amount: String(offered.amount),
					expiresOn: input.expiresOn,
					caseSha256: allocated.caseDigest,
					runSha256: allocated.runDigest,
				},
			);
			return decisionId;
		}
	});
}
