import { remainingIn } from "~/domain/fund/ledger";
import { shownLedger } from "~/domain/fund/shown-ledger";
import type { Pence } from "~/domain/money";
import { type FiguresStanding, type WindowState, windowState } from "~/domain/needs/figures-check";
import { problemsOfVersion } from "~/domain/needs/version-check";
import { type YearOnYear, yearOnYear } from "~/domain/needs/year-on-year";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import type { Tx } from "~db/client";
import { fundById, ledgerOf } from "~db/fund/fund";
import { allFiguresWindows, figuresWindowOf } from "~db/needs/figures";
import { needsVersionWithValues } from "~db/needs/needs";
import { personById } from "~db/people/people";
import { readAnswered } from "../allocation/solving/read-answer";
import { type Context, notFound, permitted, read } from "../context";
import { standingsIn } from "./read-figures-standing";
import { onOwnFigures } from "./read-own-subject";
import { amountToShare, shareAmount } from "./read-shared-money";
import { figuresOfVersion, type VersionFigures } from "./read-version-figures";

type Window = { readonly opensAt: string; readonly closesAt: string; readonly state: WindowState };

export type OwnFiguresList = readonly {
	readonly versionId: string;
	readonly title: string;
	readonly fund: string;
	readonly window: Window;
	readonly own: readonly { readonly name: string; readonly standing: FiguresStanding }[];
}[];

export type OwnFiguresPage = {
	/** For the next query's form, so that sending it twice asks once. */
	readonly key: string;
	readonly versionId: string;
	readonly title: string;
	readonly note: string;
	readonly illustrative: boolean;
	readonly fund: { readonly name: string; readonly financialYear: string };
	readonly window: Window;
	readonly indicators: readonly {
		readonly key: string;
		readonly title: string;
		readonly source: string;
		readonly sourceDate: string;
		readonly weight: string;
		readonly kind: "count" | "rate";
	}[];
	/** Every partnership; figures by indicator key, null where not known. */
	readonly partnerships: readonly {
		readonly id: string;
		readonly key: string;
		readonly name: string;
		readonly own: boolean;
		readonly figures: Readonly<Record<string, string | null>>;
	}[];
	/** What the amounts divide. */
	readonly amount: Pence;
	/** What of the fund nothing has a claim on yet, as far as this reader may know. */
	readonly remaining: Pence;
	readonly rows: readonly YearOnYear[];
	readonly own: readonly {
		readonly id: string;
		readonly name: string;
		readonly standing: FiguresStanding;
		/** Who confirmed last, where what was confirmed still stands. */
		readonly confirmed: { readonly by: string; readonly at: string } | null;
		/** Digest of its figures as this page shows them. */
		readonly sha256: string;
		readonly queries: readonly {
			readonly id: string;
			readonly indicator: string;
			readonly figure: string;
			readonly text: string;
			readonly at: string;
			readonly answer: string | null;
			readonly corrected: string | null;
		}[];
	}[];
};

/** The partnerships of a version whose figures the actor answers for. */
function ownOf(context: Context, tx: Tx, figures: VersionFigures) {
	return figures.partnerships.filter(({ id }) => onOwnFigures(context, tx, "read-own-figures", id).ok);
}

/** The versions whose figures the actor's partnerships can check, or could, the newest first. */
export function readOwnFiguresList(context: Context): Outcome<OwnFiguresList, PermissionRefusal> {
	return read(context, (tx, now) => {
		const { actor } = context;
		const partnerships = actor.kind === "person" ? actor.memberships.map((each) => each.organisationId) : [];
		const allowed = permitted(context, tx, "read-own-figures", { partnerships });
		if (!allowed.ok) return allowed;
		return accepted(ownFiguresIn(context, tx, now));
	});
}

/** The same within a transaction, permission asked before. */
export function ownFiguresIn(context: Context, tx: Tx, now: string): OwnFiguresList {
	return allFiguresWindows(tx).flatMap((window) => {
		const state = windowState(window, now);
		const version = needsVersionWithValues(tx, window.needsVersionId);
		const figures = figuresOfVersion(tx, window.needsVersionId);
		const own = figures ? ownOf(context, tx, figures) : [];
		if (state === "to-open" || !version || own.length === 0) return [];
		const standings = standingsIn(
			tx,
			version.id,
			own.map(({ id }) => id),
		);
		const fund = fundById(tx, version.fundId);
		return [
			{
				versionId: version.id,
				title: version.title,
				fund: fund ? `${fund.name} ${fund.financialYear}` : "",
				window: { opensAt: window.opensAt, closesAt: window.closesAt, state },
				own: own.map(({ id, name }) => ({
					name,
					standing: standings.get(id)?.standing ?? ("silent" as const),
				})),
			},
		];
	});
}

/** A partnership's own figures of a version beside all others', with source and date, and what follows from them. */
export function readOwnFigures(
	context: Context,
	versionId: string,
): Promise<Outcome<OwnFiguresPage, PermissionRefusal>> {
	return readAnswered(context, (tx, now): Outcome<OwnFiguresPage, PermissionRefusal> => {
		const version = needsVersionWithValues(tx, versionId);
		const figures = figuresOfVersion(tx, versionId);
		const window = figuresWindowOf(tx, versionId);
		const fund = version && fundById(tx, version.fundId);
		if (!version || !figures || !window || !fund) return notFound();
		const state = windowState(window, now);
		const own = ownOf(context, tx, figures);
		if (own.length === 0 || state === "to-open") return notFound();
		const ownIds = own.map(({ id }) => id);
		const standings = standingsIn(tx, versionId, ownIds);
		const keys = figures.partnerships.map(({ key }) => key);
		const amount = amountToShare(tx, fund.id, false);
		const whole = problemsOfVersion(figures.indicators, keys).length === 0;
		const shared = whole ? shareAmount(figures, amount) : null;
		return accepted({
			key: context.ids.next(),
			versionId,
			title: version.title,
			note: version.note,
			illustrative: version.illustrative,
			fund: { name: fund.name, financialYear: fund.financialYear },
			window: { opensAt: window.opensAt, closesAt: window.closesAt, state },
			indicators: version.indicators.map(({ key, title, source, sourceDate, weight, kind }) => ({
				key,
				title,
				source,
				sourceDate,
				weight,
				kind,
			})),
			partnerships: figures.partnerships.map(({ id, key, name }) => ({
				id,
				key,
				name,
				own: ownIds.includes(id),
				figures: Object.fromEntries(
					figures.indicators.map((indicator) => {
						const [value, per] = [indicator.values[key], indicator.per[key]];
						const figure = value ? (indicator.kind === "rate" ? `${value} × ${per ?? ""}` : value) : null;
						return [indicator.key, figure];
					}),
				),
			})),
			amount,
			remaining: remainingIn(shownLedger(ledgerOf(tx, fund.id), false), null),
			rows: shared?.ok ? yearOnYear(shared.value, keys, figures.formula.priors) : [],
			own: own.map(({ id, name }) => {
				const standing = standings.get(id);
				const last = standing?.standing === "confirmed" ? standing.confirmations.at(-1) : undefined;
				return {
					id,
					name,
					confirmed: last ? { by: personById(tx, last.personId)?.name ?? "", at: last.at } : null,
					standing: standing?.standing ?? "silent",
					sha256: standing?.sha256 ?? "",
					queries: (standing?.queries ?? []).map((query) => ({
						id: query.id,
						indicator: query.indicatorTitle,
						figure: query.figure,
						text: query.text,
						at: query.at,
						answer: query.answer,
						corrected: query.corrected,
					})),
				};
			}),
		});
	});
}
