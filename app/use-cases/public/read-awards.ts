import { moneyByTheme } from "~/domain/allocation/run/theme-money";
import { referenceInRound } from "~/domain/bid/reference";
import type { PublicAward } from "~/domain/public/award";
import { bidsWithPublicCopy } from "~db/bid/public-copies";
import { factsOfVersions } from "~db/bid/version";
import type { Tx } from "~db/client";
import { bidVersionsOfLines, linesOf } from "~db/decision/decision";
import { onceForVersion } from "~db/kept";
import { themesOf } from "~db/plan/plan";
import { roundById } from "~db/round/round";
import { claimsAt } from "../allocation/read-round-inputs";
import { type Context, read } from "../context";
import { type PublishedNotice, publishedNotices } from "./read-published-notices";

function awardsIn(tx: Tx, notice: PublishedNotice, published: ReadonlySet<string>): readonly PublicAward[] {
	const { content, publishedAt, decision, versionId } = notice;
	const round = decision.roundId === null ? undefined : roundById(tx, decision.roundId);
	const titles = new Map(round ? themesOf(tx, round.planId).map(({ code, title }) => [code, title]) : []);
	const facts = factsOfVersions(tx, bidVersionsOfLines(tx, versionId));
	const bids = new Map(linesOf(tx, versionId).map((line) => [line.reference, line]));
	return content.lines
		.filter(({ decided }) => decided > 0n)
		.map((line) => {
			const bid = line.reference === null ? undefined : bids.get(line.reference);
			const known = facts.get(bid?.bidVersionId ?? "");
			const themes = known ? moneyByTheme(line.decided, claimsAt(known, line.decided)) : new Map();
			const objectives = new Map(
				known?.interventions.flatMap((each) => each.objectives.map(({ code, title }) => [code, title])),
			);
			return {
				number: content.number,
				decision: content.title,
				publishedAt,
				fund: content.fund?.name ?? "",
				financialYear: content.fund?.financialYear ?? "",
				round: content.round && { id: content.round.id, title: content.round.title },
				reference: line.reference && referenceInRound(line.reference, round?.code ?? ""),
				title: line.title,
				recipients: line.recipients,
				purpose: line.aims ?? "",
				amount: line.decided,
				years: line.years ?? null,
				conditions: line.conditions,
				reason: line.reason,
				crimeReduction: line.crimeReduction ?? content.text.crimeReduction ?? "",
				themes: [...themes].map(([code, amount]) => ({ code, title: titles.get(code) ?? "", amount })),
				objectives: [...objectives].map(([code, title]) => ({ code, title })),
				bidPath:
					round && bid?.bidId && published.has(bid.bidId)
						? `/rounds/${round.id}/published/${encodeURIComponent(line.reference ?? "")}`
						: null,
			};
		});
}

const everyAward = onceForVersion(1, (tx): readonly PublicAward[] => {
	const published = new Set(bidsWithPublicCopy(tx));
	return publishedNotices(tx).flatMap((notice) => awardsIn(tx, notice, published));
});

/** The awards of the published decision of a round; none before it is published. */
export function awardsOfRound(tx: Tx, roundId: string): readonly PublicAward[] {
	return everyAward(tx).filter(({ round }) => round?.id === roundId);
}

/** Every amount that a published decision gives, the newest decision first: the same for everybody. */
export function readAwards(context: Context): readonly PublicAward[] {
	return read(context, (tx) => everyAward(tx));
}
