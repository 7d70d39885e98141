import { COST_LINE } from "~/domain/form/kinds/cost-line";
import { FUNDING_LINE } from "~/domain/form/kinds/funding-line";
import { INTERVENTION } from "~/domain/form/kinds/intervention";
import { MEASURE } from "~/domain/form/kinds/measure";
import { REDUCED_VERSION } from "~/domain/form/kinds/reduced-version";
import { RISK } from "~/domain/form/kinds/risk";
import { SAVING_LINE } from "~/domain/form/kinds/saving-line";
import { type Pence, pence } from "~/domain/money";
import { readObjectives } from "~/use-cases/bid/read-objectives";
import { saveAbout } from "~/use-cases/bid/save-about";
import { saveAnswers } from "~/use-cases/bid/save-answers";
import { saveObjectives } from "~/use-cases/bid/save-objectives";
import { startBid } from "~/use-cases/bid/start-bid";
import { certifyBid } from "~/use-cases/bid/submission/certify-bid";
import { submitBid } from "~/use-cases/bid/submission/submit-bid";
import type { Context } from "~/use-cases/context";
import { addRecord } from "~/use-cases/form/add-record";
import { DEMONSTRATION_ACCOUNTS } from "../accounts";
import { holder, must, type Stage } from "../stage";
import type { PublishedBid, PublishedCostLine, PublishedIntervention } from "./bid-data";
import { PUBLISHED_BIDS } from "./bids";

const pounds = (text: string): Pence => pence(BigInt(text) * 100n);

/** The papers state the objectives of Birmingham's bids only. */
function howItSupports(bid: PublishedBid): string {
	return bid.partnership === "B" ? "" : "A reading of the papers, which do not state this bid's objectives";
}

function enterCostLine(
	context: Context,
	bidId: string,
	interventionId: string,
	line: PublishedCostLine,
): void {
	const unitCost = line.unitCost === undefined ? null : pounds(line.unitCost);
	const amount =
		unitCost === null ? pounds(line.amount ?? "0") : pence(unitCost * BigInt(line.quantity ?? "1"));
	must(
		addRecord(context, COST_LINE, {
			bidId,
			values: {
				interventionId,
				description: line.description,
				quantity: line.quantity ?? null,
				unitCost,
				amount,
				financialYear: "2013-14",
				nature: null,
				qualifier: line.qualifier ?? null,
			},
		}),
	);
}

function enterIntervention(
	context: Context,
	bidId: string,
	bid: PublishedBid,
	intervention: PublishedIntervention,
): string {
	const { id } = must(
		addRecord(context, INTERVENTION, {
			bidId,
			values: {
				title: intervention.title,
				proposal: intervention.proposal,
				timescale: intervention.timescale ?? "",
				succession: intervention.succession ?? "",
				asked: pounds(intervention.asked),
				couldBeReducedTo:
					intervention.couldBeReducedTo === undefined ? null : pounds(intervention.couldBeReducedTo),
			},
		}),
	);
	const { themes } = must(readObjectives(context, { bidId }));
	const objectives = themes.flatMap((theme) => theme.objectives);
	must(
		saveObjectives(context, {
			bidId,
			interventionId: id,
			revision: 0,
			objectives: intervention.objectives.map((code) => ({
				objectiveId: objectives.find((objective) => objective.code === code)?.id ?? code,
				how: howItSupports(bid),
			})),
		}),
	);
	for (const line of intervention.costLines ?? []) enterCostLine(context, bidId, id, line);
	return id;
}

function enterRecords(
	context: Context,
	bidId: string,
	bid: PublishedBid,
	interventions: readonly string[],
): void {
	for (const { amount, dropped, reducedInterventions } of bid.reducedVersions ?? [])
		must(
			addRecord(context, REDUCED_VERSION, {
				bidId,
				values: {
					amount: pounds(amount),
					dropped,
					interventions: bid.interventions.map(({ asked }, place) => ({
						interventionId: interventions[place] ?? "",
						amount: pounds(reducedInterventions[place] ?? asked),
					})),
				},
			}),
		);
	for (const { source, amount, qualifier = null } of bid.funding ?? [])
		must(
			addRecord(context, FUNDING_LINE, {
				bidId,
				values: { source, kind: "cash", amount: pounds(amount), qualifier, confirmed: false },
			}),
		);
	for (const saving of bid.savings ?? [])
		must(
			addRecord(context, SAVING_LINE, {
				bidId,
				values: {
					...saving,
					amount: pounds(saving.amount),
					qualifier: saving.qualifier ?? null,
					fromYear: "2014-15",
				},
			}),
		);
	for (const { kind, description } of bid.measures ?? [])
		must(
			addRecord(context, MEASURE, {
				bidId,
				values: { kind, description, baseline: "", target: "", howMeasured: "" },
			}),
		);
	for (const description of bid.risks ?? [])
		must(
			addRecord(context, RISK, {
				bidId,
				values: { description, likelihood: null, impact: null, mitigation: "", owner: "" },
			}),
		);
}

/** Writes one published bid as its bidder and gives the bid's identifier. */
function writeBid(stage: Stage, roundId: string, bid: PublishedBid): string {
	const email = holder("bidder", bid.partnership);
	const context = stage.as(email);
	const { bidId } = must(
		startBid(context, { roundId, partnershipId: stage.organisation(bid.partnership), title: bid.title }),
	);
	must(
		saveAbout(context, {
			bidId,
			revision: 0,
			title: bid.title,
			aims: bid.aims,
			contactName: DEMONSTRATION_ACCOUNTS.find((account) => account.email === email)?.name ?? "",
			contactEmail: email,
			contactTelephone: "",
		}),
	);
	const interventions = bid.interventions.map((intervention) =>
		enterIntervention(context, bidId, bid, intervention),
	);
	enterRecords(context, bidId, bid, interventions);
	const answers = {
		...(bid.delivery ? { "delivery-plan": { state: "answered" as const, text: bid.delivery } } : {}),
		...(bid.governance
			? { "delivery-governance": { state: "answered" as const, text: bid.governance } }
			: {}),
	};
	if (Object.keys(answers).length > 0)
		must(saveAnswers(context, { bidId, section: "delivery", revision: 0, answers }));
	return bidId;
}

/** The thirteen bids of each round, received on 11 October 2013, ten minutes apart. Gives identifiers by reference. */
export function playBids(
	stage: Stage,
	rounds: readonly { readonly roundId: string }[],
): readonly ReadonlyMap<string, string>[] {
	stage.at("2013-10-07T09:00:00.000Z");
	const written = rounds.map(({ roundId }) =>
		PUBLISHED_BIDS.map((bid) => [bid.reference, writeBid(stage, roundId, bid)] as const),
	);
	const received = Date.parse("2013-10-11T08:00:00.000Z");
	PUBLISHED_BIDS.forEach((bid, place) => {
		stage.at(new Date(received + place * 600_000).toISOString());
		const signatory = stage.as(holder("signatory", bid.partnership));
		for (const bids of written) {
			const bidId = bids[place]?.[1] ?? "";
			must(certifyBid(signatory, { bidId }));
			const receipt = must(submitBid(signatory, { bidId }));
			if (receipt.reference !== bid.reference)
				throw new Error(`The demonstration's ${bid.reference} was received as ${receipt.reference}`);
		}
	});
	return written.map((bids) => new Map(bids));
}
