import { createHash } from "node:crypto";
import type { RoundInputs } from "~/domain/allocation/case/build-case";
import type { ClaimingIntervention } from "~/domain/allocation/run/theme-money";
import { canonicalText } from "~/domain/canonical";
import type { Recipient } from "~/domain/decision/shares";
import { type BidState, OUTCOMES } from "~/domain/lifecycle";
import { type Pence, pence } from "~/domain/money";
import { isPlainFormula } from "~/domain/needs/formula";
import { needsOfCase } from "~/domain/needs/needs-of-case";
import { receivedBids } from "~db/bid/bid";
import { partnershipsOf } from "~db/bid/partnerships";
import type { VersionFacts } from "~db/bid/version";
import { readOnce, type Tx } from "~db/client";
import { onceForVersion } from "~db/kept";
import { frozenScheme, roundById } from "~db/round/round";
import { rankingInRound } from "../assessment/read-ranking";
import { figuresOfVersion, type NeedsPartnership } from "../needs/read-needs-version";

/** The states in which a bid takes part in an allocation. */
const TAKING_PART: readonly BidState[] = ["eligible", "assessed", ...OUTCOMES];

/** How many rounds, each by a needs version, are kept. */
const MOST_INPUTS = 8;

export type PresentInputs = {
	readonly inputs: RoundInputs;
	/** Digest of everything a scenario is built from but its rule: scheme, money, needs, bids and scores. */
	readonly digest: string;
	readonly scheme: NonNullable<ReturnType<typeof frozenScheme>>;
	/** The title of the needs version; null without one. */
	readonly needsTitle: string | null;
	readonly partnerships: readonly NeedsPartnership[];
	readonly bids: readonly {
		readonly bidId: string;
		readonly versionId: string;
		readonly reference: string;
		readonly title: string;
		readonly recipients: readonly { readonly organisationId: string; readonly payee: boolean }[];
		/** Of a joint bid, its partnerships with what each asked; nobody for other bids. */
		readonly sharing: readonly (Recipient & { readonly name: string })[];
		readonly options: readonly Pence[];
		readonly aims: string;
		readonly partnerships: readonly { readonly id: string; readonly name: string }[];
		readonly asked: Pence;
		readonly totalHundredths: number | null;
		/** For each option its interventions' amounts and the themes they claim; empty where no amount is known. */
		readonly claims: readonly (readonly ClaimingIntervention[])[];
	}[];
};

/**
 * What an allocation of a round would be built from now, with a version of the needs formula or none. Undefined without
 * a frozen scheme. The digest changes with any score, bid version, amount, indicator or rule of the scheme.
 */
export const presentInputs = onceForVersion(
	MOST_INPUTS,
	(tx, roundId: string, needsVersionId: string | null): PresentInputs | undefined => {
		const key = `inputs of ${roundId} by ${needsVersionId ?? "no formula"}`;
		return readOnce(tx, key, () => loadInputs(tx, roundId, needsVersionId));
	},
);

function loadInputs(tx: Tx, roundId: string, needsVersionId: string | null): PresentInputs | undefined {
	const round = roundById(tx, roundId);
	const scheme = frozenScheme(tx, roundId);
	if (!round || !scheme) return undefined;
	const needs = needsVersionId === null ? undefined : figuresOfVersion(tx, needsVersionId);
	const mayBid = new Map(scheme.content.partnerships.map((partnership) => [partnership.id, partnership]));
	const partnerships =
		needs?.partnerships.filter(({ id }) => mayBid.has(id)) ??
		scheme.content.partnerships.map(({ id, name, areaGss }) => ({
			id,
			key: id,
			name,
			areaName: null,
			areaGss,
		}));
	const keyOf = new Map(partnerships.map(({ id, key }) => [id, key]));
	const totals = new Map(rankingInRound(tx, roundId).map((row) => [row.bidId, row.totalHundredths]));
	const bids = receivedBids(tx, roundId)
		.filter(({ state }) => TAKING_PART.includes(state))
		.map((bid) => ({ ...bid, totalHundredths: totals.get(bid.bidId) ?? null }));
	const inputs: RoundInputs = {
		title: round.title,
		amount: round.amount,
		...(scheme.content.years ? { years: scheme.content.years } : {}),
		unit: scheme.content.rule.unit,
		threshold: scheme.content.threshold,
		areas: partnerships.map(({ key }) => key),
		indicators: needs?.indicators ?? null,
		...(needs && !isPlainFormula(needs.formula) ? { formula: needs.formula } : {}),
		bids: bids.map((bid) => ({
			reference: bid.reference,
			areas: bid.partnerships.map(({ id }) => keyOf.get(id) ?? id),
			totalHundredths: bid.totalHundredths,
			received: bid.received,
			options: bid.options.map(({ amount }) => amount),
			...(scheme.content.years ? { optionYears: bid.options.map(({ years }) => years) } : {}),
		})),
	};
	return {
		inputs,
		digest: digestOf(inputs, scheme.sha256, bids),
		scheme,
		needsTitle: needs?.title ?? null,
		partnerships,
		bids: bids.map((bid) => ({
			bidId: bid.bidId,
			versionId: bid.versionId,
			reference: bid.reference,
			title: bid.title,
			recipients: bid.partnerships.map(({ id, payee }) => ({ organisationId: id, payee })),
			sharing: bid.partnerships.length > 1 ? sharingOf(tx, bid.bidId) : [],
			options: bid.options.map(({ amount }) => amount),
			aims: bid.aims,
			partnerships: bid.partnershipsNamed.map(({ id, name }) => ({ id, name })),
			asked: bid.options[0]?.amount ?? (0n as Pence),
			totalHundredths: bid.totalHundredths,
			claims: bid.options.map(({ amount }) => claimsAt(bid, amount)),
		})),
	};
}

function sharingOf(tx: Tx, bidId: string): PresentInputs["bids"][number]["sharing"] {
	return partnershipsOf(tx, bidId).map(({ id, name, prefix, payee, amount }) => ({
		organisationId: id,
		name,
		prefix,
		payee,
		asked: amount,
		given: null,
	}));
}

/** The interventions of a bid as they stand in one of its amounts; what was asked where that amount names none. */
export function claimsAt(content: VersionFacts, amount: Pence): readonly ClaimingIntervention[] {
	const reduced = content.reducedVersions.find((version) => version.amount === amount);
	const parts = new Map(reduced?.interventions?.map((part) => [part.key, part.amount]));
	return content.interventions.map(({ key, asked, themes }) => ({
		amount: (reduced?.interventions ? parts.get(key) : asked) ?? pence(0),
		themes,
	}));
}

function digestOf(
	inputs: RoundInputs,
	schemeSha256: string,
	bids: readonly { readonly reference: string; readonly sha256: string }[],
): string {
	const text = canonicalText({
		title: inputs.title,
		amount: String(inputs.amount),
		unit: inputs.unit,
		formula: inputs.formula && needsOfCase([], inputs.areas, inputs.formula),
		threshold: inputs.threshold,
		areas: [...inputs.areas].sort(),
		indicators: inputs.indicators,
		scheme: schemeSha256,
		versions: Object.fromEntries(bids.map(({ reference, sha256 }) => [reference, sha256])),
		bids: [...inputs.bids]
			.sort((a, b) => (a.reference < b.reference ? -1 : 1))
			// The years stand in the scheme and in the bids' versions, whose digests are above.
			.map(({ optionYears: _, ...bid }) => ({ ...bid, options: bid.options.map(String) })),
	});
	return createHash("sha256").update(text, "utf8").digest("hex");
}
