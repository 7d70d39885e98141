import { hundredthsAsDecimal } from "~/domain/allocation/case/build-case";
import type { ScenarioColumn, ScenariosPage } from "~/domain/allocation/run/scenario";
import { NO_THEME } from "~/domain/allocation/run/theme-money";
import { changesBetween } from "~/domain/allocation/what-if/changes";
import { accepted, type Outcome } from "~/domain/outcome";
import { roundAllows } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { scenariosOf } from "~db/allocation/scenarios";
import type { Tx } from "~db/client";
import { type RoundRow, roundById } from "~db/round/round";
import { titlesRead } from "../bid/read-who-reads-bid";
import { type Context, notFound, permitted, read } from "../context";
import { shownStateFor } from "../decision/read-shown-state";
import { type PresentInputs, presentInputs } from "./read-round-inputs";
import { scenarioColumn } from "./read-scenario-column";
import { mayReadScenarios } from "./read-scenario-standing";

/** How many scenarios stand side by side where nobody chose them. */
const SIDE_BY_SIDE = 6;

/** The partnerships, bids (with the titles that the reader may see) and themes that a comparison is about. */
export function comparedWith(
	context: Context,
	tx: Tx,
	{ id: roundId }: Pick<RoundRow, "id">,
	present: PresentInputs,
): Pick<ScenariosPage, "partnerships" | "bids" | "themes"> {
	const titleOf = titlesRead(context, tx, roundId);
	return {
		partnerships: [
			...present.partnerships.map(({ id, name, areaName }) => ({ key: id, name: areaName ?? name })),
			...present.scheme.content.partnerships
				.filter(({ id }) => present.partnerships.every((one) => one.id !== id))
				.map(({ id, name }) => ({ key: id, name })),
		],
		bids: present.bids.map(({ bidId, reference, title, asked, totalHundredths, partnerships }) => ({
			bidId,
			reference,
			title: titleOf({ bidId, title }),
			asked,
			score: totalHundredths === null ? null : hundredthsAsDecimal(totalHundredths),
			partnerships: partnerships.map(({ id }) => id),
		})),
		themes: [
			...present.scheme.content.plan.themes.map(({ code, title }) => ({ code, title })),
			{ code: NO_THEME, title: "No theme claimed" },
		],
	};
}

/** What the second and later columns give each bid more or less than the first. */
export function changesAgainstFirst(columns: readonly ScenarioColumn[]): ScenariosPage["changes"] {
	const [first, ...others] = columns;
	return others.map(({ awards }) => changesBetween(first?.awards ?? [], awards));
}

/**
 * Saved scenarios of a round side by side: those chosen, one alone beside the published rule's. Where none or only
 * the published rule's is chosen, those that still hold, the published rule's first, then the newest, up to six.
 */
export function readScenarios(
	context: Context,
	roundId: string,
	chosen: readonly string[] = [],
): Outcome<ScenariosPage, PermissionRefusal> {
	return read(context, (tx) => {
		const round = roundById(tx, roundId);
		if (!round) return notFound();
		const allowed = mayReadScenarios(context, tx, round.state);
		if (!allowed.ok) return allowed;
		const scheme = presentInputs(tx, roundId, null)?.scheme;
		const present = presentInputs(tx, roundId, scheme?.content.needs?.id ?? null);
		if (!present) return notFound();
		const building = permitted(context, tx, "build-scenario").ok;
		const all = scenariosOf(tx, roundId)
			.map((row) => scenarioColumn(tx, row))
			.reverse()
			.sort((a, b) => Number(a.stale) - Number(b.stale) || Number(b.published) - Number(a.published));
		const ticked = all.filter(({ id }) => chosen.includes(id));
		const standard = all.find(({ published, stale }) => published && !stale);
		const alone = ticked.length === 1 && standard;
		const picked = !alone ? ticked : alone === ticked[0] ? [] : [alone, ...ticked];
		const holding = all.filter(({ stale }) => !stale);
		const compared = picked.length > 0 ? picked : (holding.length > 0 ? holding : all).slice(0, SIDE_BY_SIDE);
		return accepted({
			round: { id: round.id, title: round.title, state: shownStateFor(context, tx, round.state) },
			mayBuild: building && roundAllows("build-scenario", round.state),
			rule: present.scheme.content.rule,
			threshold: present.scheme.content.threshold,
			schemeSha256: present.scheme.sha256,
			amount: round.amount,
			...comparedWith(context, tx, round, present),
			all: all.map(({ id, title, method, unspent, published, stale, conditions }) => ({
				id,
				title,
				method,
				unspent,
				published,
				stale,
				conditions,
			})),
			scenarios: compared,
			changes: changesAgainstFirst(compared),
		});
	});
}
