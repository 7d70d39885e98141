import { hundredthsAsDecimal } from "~/domain/allocation/build-case";
import type { Method } from "~/domain/allocation/case-file";
import { explainOutcome } from "~/domain/allocation/explain-outcome";
import type { RunFile } from "~/domain/allocation/run-file";
import type { ScenarioColumn, ScenariosPage } from "~/domain/allocation/scenario";
import type { RoundState } from "~/domain/lifecycle";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { type ScenarioRow, scenariosOf } from "~db/allocation";
import type { Tx } from "~db/client";
import { roundById } from "~db/round";
import { type Context, notFound, permitted, read } from "../context";
import { shownStateFor } from "../decision/read-shown-state";
import { type PresentInputs, presentInputs } from "./read-round-inputs";

/** The states from which the board and the decision maker may read a round's scenarios. */
const WITH_BOARD: readonly RoundState[] = ["with-board", "decided", "published"];

/** Whether somebody may read a round's scenarios in the state it is in. */
export function mayReadScenarios(
	context: Context,
	tx: Tx,
	state: RoundState,
): Outcome<true, PermissionRefusal> {
	const office = permitted(context, tx, "read-scenarios");
	if (office.ok || !WITH_BOARD.includes(state)) return office;
	return permitted(context, tx, "read-scenarios-in-pack");
}

/** Whether a scenario was built by the rule that the scheme published. */
export function isPublishedRule(row: ScenarioRow, present: PresentInputs): boolean {
	const { rule } = JSON.parse(row.caseText) as { rule: { method: Method; unspent: "rank" | "redistribute" } };
	const { content } = present.scheme;
	return (
		rule.method === content.rule.method &&
		(rule.method !== "needs-envelopes" || rule.unspent === content.rule.unspent) &&
		row.needsVersionId === (content.needs?.id ?? null)
	);
}

/** Whether a scenario's inputs differ from the present ones: a score, an indicator, a bid or the money changed since. */
export function isStale(tx: Tx, row: ScenarioRow): boolean {
	return presentInputs(tx, row.roundId, row.needsVersionId)?.digest !== row.inputsSha256;
}

/** A saved scenario as a column of the comparison. */
export function scenarioColumn(tx: Tx, row: ScenarioRow): ScenarioColumn {
	const run = JSON.parse(row.runText) as RunFile;
	const { rule, bids } = JSON.parse(row.caseText) as {
		rule: { method: Method; unspent: "rank" | "redistribute" };
		bids: readonly { ref: string; areas?: readonly string[] }[];
	};
	const present = presentInputs(tx, row.roundId, row.needsVersionId);
	const nameOf = new Map(
		present?.partnerships.map(({ key, areaName, name }) => [key, areaName ?? name]) ?? [],
	);
	const areasOf = new Map(bids.map(({ ref, areas }) => [ref, areas ?? []]));
	return {
		id: row.id,
		title: row.title,
		method: rule.method,
		unspent: rule.unspent,
		published: present !== undefined && isPublishedRule(row, present),
		stale: present?.digest !== row.inputsSha256,
		createdAt: row.createdAt,
		caseSha256: row.caseSha256,
		runSha256: row.runSha256,
		available: run.available,
		spent: run.spent,
		unallocated: run.unallocated,
		value: run.value,
		awards: run.awards.map((award) => ({
			reference: award.ref,
			amount: award.amount,
			status: award.outcome.status,
			option: award.option,
			reason: explainOutcome(award, (area) => nameOf.get(area) ?? area),
		})),
		reserve: run.reserve,
		leapfrogs: run.leapfrogs,
		needs: run.needs,
		byPartnership: totalsByArea(run, areasOf),
	};
}

/** Money by partnership key, in pence as text; a joint bid's money stands under its partnerships together, joined by "+". */
function totalsByArea(
	run: RunFile,
	areasOf: ReadonlyMap<string, readonly string[]>,
): Readonly<Record<string, string>> {
	const totals = new Map<string, bigint>();
	for (const { ref, amount } of run.awards) {
		const key = (areasOf.get(ref) ?? []).join("+");
		totals.set(key, (totals.get(key) ?? 0n) + BigInt(amount.replace(".", "")));
	}
	return Object.fromEntries([...totals].map(([key, total]) => [key, String(total)]));
}

/** All saved scenarios of a round side by side. */
export function readScenarios(context: Context, roundId: string): Outcome<ScenariosPage, PermissionRefusal> {
	return read(context, (tx) => {
		const round = roundById(tx, roundId);
		if (!round) return notFound();
		const allowed = mayReadScenarios(context, tx, round.state);
		if (!allowed.ok) return allowed;
		const scheme = presentInputs(tx, roundId, null)?.scheme;
		const present = presentInputs(tx, roundId, scheme?.content.needs?.id ?? null);
		if (!present) return notFound();
		const building = permitted(context, tx, "build-scenario").ok;
		return accepted({
			round: { id: round.id, title: round.title, state: shownStateFor(context, tx, round.state) },
			mayBuild: building && (round.state === "assessing" || round.state === "allocating"),
			rule: present.scheme.content.rule,
			threshold: present.scheme.content.threshold,
			schemeSha256: present.scheme.sha256,
			amount: String(round.amount),
			partnerships: present.partnerships.map(({ key, name, areaName }) => ({ key, name: areaName ?? name })),
			bids: present.bids.map(({ bidId, reference, title, asked, totalHundredths }) => ({
				bidId,
				reference,
				title,
				asked: String(asked),
				score: totalHundredths === null ? null : hundredthsAsDecimal(totalHundredths),
			})),
			scenarios: scenariosOf(tx, roundId)
				.map((row) => scenarioColumn(tx, row))
				.reverse()
				.sort((a, b) => Number(a.stale) - Number(b.stale) || Number(b.published) - Number(a.published)),
		});
	});
}
