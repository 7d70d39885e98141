import { reserveList, yearOutOfReach } from "~/domain/allocation/run/reserve-list";
import { type LineOutcome, outcomeOfLine } from "~/domain/decision/outcome-of-line";
import { type Recipient, type Shares, type SharesProblem, sharesOf } from "~/domain/decision/shares";
import type { ByYear } from "~/domain/fund/by-year";
import { type Pence, pence } from "~/domain/money";
import { categoryAt } from "~/domain/round/award-category";
import { storedRun } from "~/domain/stored-formats";
import type { ScenarioRow } from "~db/allocation/scenarios";
import { factsOfVersions, type VersionFacts } from "~db/bid/version";
import type { Tx } from "~db/client";
import { bidVersionsOfLines, type DecisionLineRow, linesOf } from "~db/decision/decision";

/** A line of a decision with what follows from its frozen bid version. */
export type DraftedLine = Omit<DecisionLineRow, "recipients"> & {
	readonly recipients: readonly (DecisionLineRow["recipients"][number] & Recipient)[];
	/** What each payee gets of what is decided. */
	readonly shares: Shares;
	readonly sharesProblem: SharesProblem | null;
	/** The bid's own words on what it is to achieve; "" without a bid. */
	readonly aims: string;
	/** The category of award that the bid names at what is decided; absent where it names none. */
	readonly category?: string;
	/** The smallest amount at which the bid can be funded; null without a bid. */
	readonly smallest: Pence | null;
};

function categoryNamed(said: VersionFacts | undefined, decided: Pence): Pick<DraftedLine, "category"> {
	const category = said && categoryAt(said, decided);
	return category === undefined ? {} : { category };
}

/** The lines of a version of a decision, each with its shares, the aims and the smallest amount of its bid. */
export function draftLines(tx: Tx, versionId: string): readonly DraftedLine[] {
	const rows = linesOf(tx, versionId);
	const facts = factsOfVersions(tx, bidVersionsOfLines(tx, versionId));
	return rows.map((line) => {
		const said = facts.get(line.bidVersionId ?? "");
		const askedBy = new Map(said?.partnershipsNamed.map(({ id, amount }) => [id, amount]));
		const recipients = line.recipients.map((recipient) => ({
			...recipient,
			asked: askedBy.get(recipient.organisationId) ?? null,
			given: recipient.share,
		}));
		const { shares, problem } = sharesOf(line.decided, recipients);
		const amounts = line.options.map(({ amount }) => amount);
		return {
			...line,
			recipients,
			shares,
			sharesProblem: problem,
			aims: said?.aims ?? "",
			...categoryNamed(said, line.decided),
			smallest: amounts.reduce<Pence | null>(
				(least, amount) => (least === null || amount < least ? pence(amount) : least),
				null,
			),
		};
	});
}

/** References of the bids that a scenario found fundable. */
function fundableIn(scenario: ScenarioRow | null): ReadonlySet<string> {
	if (!scenario) return new Set();
	const run = storedRun(scenario.runText);
	return new Set([
		...run.awards.filter(({ option }) => option !== null).map(({ ref }) => ref),
		...run.reserve,
	]);
}

/** What becomes of each line's bid at publication, by the line's identifier, and which bids no money could reach. */
export function outcomesOf(
	lines: readonly DraftedLine[],
	{
		scenario,
		available,
		roundYears,
	}: {
		readonly scenario: ScenarioRow | null;
		readonly available: Pence;
		readonly roundYears: ByYear | null;
	},
) {
	const fundable = fundableIn(scenario);
	const unfunded = lines.flatMap(({ reference, decided, smallest, options }) => {
		if (reference === null || decided > 0n || smallest === null || !fundable.has(reference)) return [];
		const year = yearOutOfReach(options, { money: available, years: roundYears });
		return [{ reference, smallest, ...(year === undefined ? {} : { year }) }];
	});
	const { places, outOfReach } = reserveList(unfunded, available);
	const outcomes = new Map(
		lines.map(({ id, reference, bidId, decided }): [string, LineOutcome | null] => [
			id,
			bidId === null ? null : outcomeOfLine(decided, places.includes(reference ?? "")),
		]),
	);
	return { outcomes, places, outOfReach };
}
