import { yearsAt } from "~/domain/allocation/what-if/years-at";
import {
	moneyToOffer,
	type NextOffer,
	nextOffer,
	reserveCase,
	standsOn,
} from "~/domain/decision/reserve-offer";
import { KEPT_BACK } from "~/domain/decision/titles-kept-back";
import type { ByYear } from "~/domain/fund/by-year";
import { shownLedger } from "~/domain/fund/shown-ledger";
import type { DecisionState } from "~/domain/lifecycle";
import { instantToLondon } from "~/domain/london-time";
import { type Pence, pence, sumPence } from "~/domain/money";
import { accepted, type Outcome } from "~/domain/outcome";
import { roundAllows } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { storedRun } from "~/domain/stored-formats";
import { fileText } from "~/domain/stored-text";
import { scenarioById } from "~db/allocation/scenarios";
import { bidById } from "~db/bid/bid";
import type { Tx } from "~db/client";
import { decisionOfRound, linesOf, versionsOf } from "~db/decision/decision";
import { offersOfFund, offersOfRound } from "~db/decision/reserve-offers";
import { type FundRow, fundById, ledgerOf } from "~db/fund/fund";
import { type RoundRow, roundById, yearsOfRound } from "~db/round/round";
import { type PresentInputs, presentInputs } from "../allocation/read-round-inputs";
import { runOnce } from "../allocation/solving/read-run";
import { closedInRound, whoReadsBidsOf } from "../bid/read-who-reads-bid";
import { type Context, notFound, permitted, read } from "../context";

export type ReserveBid = {
	/** From 1, among those still on the list. */
	readonly place: number;
	readonly bidId: string;
	readonly reference: string;
	/** Null where an interest closes the bid to the reader. */
	readonly title: string;
	readonly opens: boolean;
	/** Every amount at which it can be funded, what was asked first. */
	readonly options: readonly Pence[];
	/** Its offer was given up or ran out: the next in order has its turn. */
	readonly passedOver: { readonly why: string } | null;
	/** The draft that offers it money now. */
	readonly offered: { readonly decisionId: string; readonly until: string } | null;
};

export type ReserveOfferShown = {
	readonly decisionId: string;
	readonly reference: string;
	readonly amount: Pence;
	readonly until: string;
	readonly state: DecisionState | "lapsed" | "given-up";
	readonly number: string | null;
	readonly why: string | null;
	readonly mayGiveUp: boolean;
};

export type ReservePage = {
	readonly round: { readonly id: string; readonly title: string };
	readonly fund: { readonly id: string; readonly name: string; readonly financialYear: string };
	readonly method: PresentInputs["scheme"]["content"]["rule"]["method"];
	readonly bids: readonly ReserveBid[];
	readonly money: readonly { readonly year: string; readonly amount: Pence }[];
	readonly total: Pence;
	/** Whom the published rule offers money now; null where it reaches nobody. */
	readonly next: NextOffer | null;
	readonly offers: readonly ReserveOfferShown[];
	readonly mayOffer: boolean;
};

/** A reserve list with what an offer from it is made of. */
export type ReserveState = {
	readonly round: RoundRow;
	readonly fund: FundRow;
	readonly present: PresentInputs;
	/** The bids that wait, in published order, those with an offer or passed over included. */
	readonly waiting: PresentInputs["bids"];
	readonly offers: ReturnType<typeof offersOfRound>;
	readonly money: ByYear;
	/** Canonical only once read: the text of the case; null where there is no money or nobody to offer it to. */
	readonly caseText: string | null;
};

/** What an offer that is not signed would take of each year. */
function amountOf(tx: Tx, decisionId: string, fund: FundRow): ByYear {
	const [version] = versionsOf(tx, decisionId);
	const years = new Map<string, Pence>();
	for (const line of version ? linesOf(tx, version.id) : []) {
		const parts = yearsAt(line.options, line.decided) ?? new Map([[fund.financialYear, line.decided]]);
		for (const [year, amount] of parts) years.set(year, pence((years.get(year) ?? 0n) + amount));
	}
	return years;
}

/**
 * A published round's reserve list on a London day, as whoever may know of decisions that are not published sees it, or
 * (`mayKnow` false) everybody else. Undefined where the round has no published decision.
 */
export function reserveState(
	tx: Tx,
	roundId: string,
	today: string,
	mayKnow: boolean,
): ReserveState | undefined {
	const round = roundById(tx, roundId);
	const fund = round && fundById(tx, round.fundId);
	const decision = round && decisionOfRound(tx, round.id);
	const [version] = decision ? versionsOf(tx, decision.id) : [];
	const scenario = version?.scenarioId ? scenarioById(tx, version.scenarioId) : undefined;
	const present = round && presentInputs(tx, round.id, null);
	const publishedAt = decision?.publishedAt;
	if (!round || !fund || !scenario || !present || !publishedAt) return undefined;
	const order = storedRun(scenario.runText).awards.map(({ ref }) => ref);
	const waiting = present.bids
		.filter(({ bidId }) => bidById(tx, bidId)?.state === "reserve")
		.sort((a, b) => order.indexOf(a.reference) - order.indexOf(b.reference));
	const isKnown = ({ state }: { readonly state: DecisionState }) => mayKnow || state === "published";
	const offers = offersOfRound(tx, round.id).filter(isKnown);
	const ofFund = offersOfFund(tx, fund.id).filter(isKnown);
	const money = moneyToOffer(shownLedger(ledgerOf(tx, fund.id), mayKnow), {
		publishedAt,
		ownYear: fund.financialYear,
		offers: new Set(ofFund.map(({ offer }) => offer.decisionId)),
		open: ofFund
			.filter(({ offer, state }) => state === "draft" && standsOn(offer, today))
			.map(({ offer }) => amountOf(tx, offer.decisionId, fund)),
	});
	const offered = new Set(offers.map(({ reference }) => reference ?? ""));
	const references = new Set(
		waiting.map(({ reference }) => reference).filter((reference) => !offered.has(reference)),
	);
	const total = yearsOfRound(tx, round.id)
		? sumPence([...money.values()])
		: (money.get(fund.financialYear) ?? pence(0));
	const caseText =
		references.size === 0 || total === 0n
			? null
			: fileText(
					reserveCase(present.inputs, present.scheme.content.rule, {
						references,
						money,
						ownYear: fund.financialYear,
					}),
				);
	return { round, fund, present, waiting, offers, money, caseText };
}

function shown(context: Context, tx: Tx, state: ReserveState, today: string): Omit<ReservePage, "next"> {
	const { round, fund, present, waiting, offers, money } = state;
	const closed = closedInRound(context, tx, round.id);
	const reads = whoReadsBidsOf(context, tx, round.id);
	const mayOffer = permitted(context, tx, "offer-to-reserve").ok;
	const shownOffers = offers.map(({ offer, reference, state, number }): ReserveOfferShown => {
		const draft = state === "draft";
		const stands = standsOn(offer, today);
		return {
			decisionId: offer.decisionId,
			reference: reference ?? "",
			amount: sumPence([...amountOf(tx, offer.decisionId, fund).values()]),
			until: offer.expiresOn,
			state: !draft || stands ? state : offer.closedAt === null ? "lapsed" : "given-up",
			number,
			why: offer.closedWhy,
			mayGiveUp: draft && stands && mayOffer,
		};
	});
	return {
		round: { id: round.id, title: round.title },
		fund: { id: fund.id, name: fund.name, financialYear: fund.financialYear },
		method: present.scheme.content.rule.method,
		bids: waiting.map(({ bidId, reference, title, options }, at) => {
			const last = shownOffers.findLast((offer) => offer.reference === reference);
			const over = last?.state === "lapsed" || last?.state === "given-up";
			return {
				place: at + 1,
				bidId,
				reference,
				title: closed(bidId) ? KEPT_BACK : title,
				opens: reads(bidId).ok,
				options,
				passedOver: over ? { why: last?.why ?? "its offer was not signed in time" } : null,
				offered: last?.state === "draft" ? { decisionId: last.decisionId, until: last.until } : null,
			};
		}),
		money: [...money].map(([year, amount]) => ({ year, amount })),
		total: sumPence([...money.values()]),
		offers: shownOffers,
		mayOffer,
	};
}

/**
 * A published round's reserve list: who waits in which order, what came back for them, whom the published rule offers
 * it now, and the offers made. Refuses a round that is not published as not found.
 */
export async function readReserveList(
	context: Context,
	roundId: string,
): Promise<Outcome<ReservePage, PermissionRefusal>> {
	const before = read(
		context,
		(tx, now): Outcome<{ state: ReserveState; page: Omit<ReservePage, "next"> }, PermissionRefusal> => {
			const allowed = permitted(context, tx, "read-reserve-list");
			if (!allowed.ok) return allowed;
			const today = instantToLondon(now).date;
			const state = reserveState(tx, roundId, today, permitted(context, tx, "read-unpublished-decision").ok);
			if (!state || !roundAllows("read-reserve-list", state.round.state)) return notFound();
			return accepted({ state, page: shown(context, tx, state, today) });
		},
	);
	if (!before.ok) return before;
	const { state, page } = before.value;
	const run = state.caseText === null ? null : await runOnce(state.caseText);
	return accepted({ ...page, next: run?.ok ? nextOffer(run.value.run) : null });
}
