import { type FiguresStanding, type WindowState, windowState } from "~/domain/needs/figures-check";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { figuresWindowOf } from "~db/needs/figures";
import { needsVersionInUse, needsVersionWithValues } from "~db/needs/needs";
import { namesOfPeople } from "~db/people/people";
import { type Context, notFound, permitted, read } from "../context";
import { standingsIn } from "./read-figures-standing";
import { figuresOfVersion } from "./read-version-figures";

export type ShownQuery = {
	readonly id: string;
	readonly indicator: string;
	/** Whether the indicator is a rate now, with a base that can be wrong too. */
	readonly isRate: boolean;
	readonly figure: string;
	readonly text: string;
	readonly at: string;
	readonly by: string;
	readonly answer: string | null;
	readonly corrected: string | null;
	readonly answeredAt: string | null;
	readonly answeredBy: string | null;
};

export type FiguresWindowPage = {
	readonly version: { readonly id: string; readonly title: string };
	readonly window: {
		readonly opensAt: string;
		readonly closesAt: string;
		readonly state: WindowState;
		readonly revision: number;
	} | null;
	readonly mayManage: boolean;
	/** Whether a figure can still be corrected. */
	readonly mayCorrect: boolean;
	readonly partnerships: readonly {
		readonly id: string;
		readonly name: string;
		readonly standing: FiguresStanding;
		/** The last confirmation: by whom and when. */
		readonly confirmed: { readonly by: string; readonly at: string } | null;
		readonly queries: readonly ShownQuery[];
	}[];
};

/** For the office: who has confirmed a version's figures, who queries them, and who is silent. */
export function readFiguresWindow(
	context: Context,
	versionId: string,
): Outcome<FiguresWindowPage, PermissionRefusal> {
	return read(context, (tx, now) => {
		const allowed = permitted(context, tx, "read-needs");
		if (!allowed.ok) return allowed;
		const version = needsVersionWithValues(tx, versionId);
		const figures = figuresOfVersion(tx, versionId);
		if (!version || !figures) return notFound();
		const window = figuresWindowOf(tx, versionId);
		const ids = figures.partnerships.map(({ id }) => id);
		const standings = standingsIn(tx, versionId, ids);
		const all = [...standings.values()];
		const names = namesOfPeople(tx, [
			...all.flatMap(({ confirmations }) => confirmations.map(({ personId }) => personId)),
			...all.flatMap(({ queries }) =>
				queries.flatMap(({ personId, answeredBy }) => [personId, answeredBy ?? ""]),
			),
		]);
		const mayManage = permitted(context, tx, "manage-needs").ok;
		return accepted({
			version: { id: version.id, title: version.title },
			window: window
				? {
						opensAt: window.opensAt,
						closesAt: window.closesAt,
						state: windowState(window, now),
						revision: window.revision,
					}
				: null,
			mayManage,
			mayCorrect: mayManage && !needsVersionInUse(tx, versionId),
			partnerships: figures.partnerships.map(({ id, name }) => {
				const own = standings.get(id);
				const last = own?.confirmations.at(-1);
				return {
					id,
					name,
					standing: own?.standing ?? "silent",
					confirmed: last ? { by: names.get(last.personId) ?? "", at: last.at } : null,
					queries: (own?.queries ?? []).map((query) => ({
						id: query.id,
						indicator: query.indicatorTitle,
						isRate: figures.indicators.some(({ key, kind }) => key === query.indicatorKey && kind === "rate"),
						figure: query.figure,
						text: query.text,
						at: query.at,
						by: names.get(query.personId) ?? "",
						answer: query.answer,
						corrected: query.corrected,
						answeredAt: query.answeredAt,
						answeredBy: query.answeredBy === null ? null : (names.get(query.answeredBy) ?? null),
					})),
				};
			}),
		});
	});
}
