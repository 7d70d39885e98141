import { hundredthsAsDecimal } from "~/domain/allocation/case/build-case";
import { overProgrammingShown } from "~/domain/allocation/run/over-programming";
import { costOfAll } from "~/domain/decision/departure-cost";
import type { PackBid, PackContent } from "~/domain/decision/pack";
import { ledgerFigures } from "~/domain/fund/ledger";
import { pence, sumPence } from "~/domain/money";
import { storedCase, storedRun } from "~/domain/stored-formats";
import { scenariosOf } from "~db/allocation/scenarios";
import type { Tx } from "~db/client";
import { ledgerOf } from "~db/fund/fund";
import type { RoundRow } from "~db/round/round";
import { presentInputs } from "../allocation/read-round-inputs";
import { isStale } from "../allocation/read-scenario-standing";
import { paperOf } from "./read-board-paper";
import { outcomesOf } from "./read-draft-lines";
import { type DraftState, lineName } from "./read-draft-state";
import { costOfDepartures, noticeDepartures } from "./read-notice-preview";
import { scenarioRule } from "./read-scenario-rule";

function sharesNamed({ recipients, shares }: DraftState["lines"][number]) {
	return recipients.flatMap(({ organisationId, name }) => {
		const share = shares.get(organisationId);
		return share === undefined ? [] : [{ name, share }];
	});
}

function bidsOf(tx: Tx, draft: DraftState, round: RoundRow): readonly PackBid[] {
	const inputs = presentInputs(tx, round.id, draft.scenario?.needsVersionId ?? null);
	const byId = new Map(inputs?.bids.map((bid) => [bid.bidId, bid]));
	return draft.lines.flatMap((line): PackBid[] => {
		const bid = byId.get(line.bidId ?? "");
		if (!bid) return [];
		return [
			{
				bidId: bid.bidId,
				reference: bid.reference,
				title: bid.title,
				partnerships: bid.partnerships,
				aims: bid.aims,
				...(line.category ? { category: line.category } : {}),
				asked: bid.asked,
				couldBeReducedTo: bid.options.slice(1),
				score: bid.totalHundredths === null ? null : hundredthsAsDecimal(bid.totalHundredths),
				proposed: line.decided,
				...(line.years && line.decided > 0n ? { years: Object.fromEntries(line.years) } : {}),
				...(line.shares.size < 2 ? {} : { shares: sharesNamed(line) }),
				reason: line.reason,
				conditions: line.conditions,
			},
		];
	});
}

function scenariosIn(tx: Tx, roundId: string): PackContent["scenarios"] {
	return scenariosOf(tx, roundId)
		.filter((row) => !isStale(tx, row))
		.map((row) => {
			const run = storedRun(row.runText);
			const over = overProgrammingShown(run);
			const file = storedCase(row.caseText);
			const awards = run.awards.map(({ ref, amount }) => ({
				reference: ref,
				decided: amount,
				published: amount,
			}));
			return {
				id: row.id,
				title: row.title,
				...scenarioRule(tx, row),
				spent: run.spent,
				unallocated: run.unallocated,
				...(over ? { overProgramming: over } : {}),
				value: run.value,
				// By score, also where the rule counted otherwise: the board compares these figures with each other.
				points: costOfAll({ file, envelopes: null, nameOf: (area) => area }, awards).decided,
				amounts: Object.fromEntries(run.awards.map(({ ref, amount }) => [ref, amount])),
			};
		});
}

/** A draft as the version of the board pack that proposes it. */
export function packOf(tx: Tx, draft: DraftState, round: RoundRow, version: number): PackContent {
	const figures = ledgerFigures(ledgerOf(tx, draft.fund?.id ?? ""));
	const bids = bidsOf(tx, draft, round);
	const reserve = outcomesOf(draft.lines, draft);
	const funded = draft.lines.filter(({ decided }) => decided > 0n).length;
	const asked = sumPence(draft.lines.map(({ options }) => pence(options[0]?.amount ?? 0n)));
	return {
		format: "tranche-pack/1",
		version,
		round: { id: round.id, title: round.title, boardMeetsOn: round.boardMeetsOn },
		fund: {
			name: draft.fund?.name ?? "",
			financialYear: draft.fund?.financialYear ?? "",
			pot: figures.pot,
			committed: figures.committed,
			setAside: draft.available,
			remaining: figures.remaining,
		},
		draftSha256: draft.digest,
		proposal: {
			title: draft.version.title,
			summary: draft.version.summary,
			decision: draft.version.decisionText,
			scenario: draft.scenario?.title ?? "",
			publishedRule: draft.scenario !== null && scenarioRule(tx, draft.scenario).publishedRule,
			asked,
			proposed: draft.total,
			left: pence(draft.available - draft.total),
			...(draft.published
				? {
						value: costOfAll(
							draft.published,
							draft.lines.map((line) => ({ ...line, reference: lineName(line) })),
						).decided,
					}
				: {}),
			funded,
			notFunded: draft.lines.length - funded,
		},
		bids,
		paper: {
			...paperOf(tx, draft.version.id).words,
			financialImplications: draft.version.financialImplications,
			legalImplications: draft.version.legalImplications,
			equalityImplications: draft.version.equalityImplications,
			backgroundPapers: draft.version.backgroundPapers,
		},
		reserve: {
			places: reserve.places,
			outOfReach: reserve.outOfReach,
		},
		departures: noticeDepartures(draft),
		...costOfDepartures(draft),
		scenarios: scenariosIn(tx, round.id),
	};
}
