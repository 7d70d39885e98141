import { printedNumber } from "~/domain/decision/number";
import { type Pence, pence } from "~/domain/money";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { storedNotice } from "~/domain/stored-formats";
import type { Tx } from "~db/client";
import { decisionsIn, linesOf, versionsOf } from "~db/decision/decision";
import { publishedYearsOf } from "~db/fund/published-years";
import { needsVersionInUse, needsVersionWithValues } from "~db/needs/needs";
import { everyPartnership, priorsOf } from "~db/needs/priors";
import { type Context, notFound, permitted, read } from "../context";
import { figuresOfVersion } from "./read-version-figures";

/** Amounts that can be taken as priors, by partnership. */
export type PriorSource = {
	/** `decision:2013-014` or `year:` and an identifier. */
	readonly key: string;
	readonly text: string;
	readonly amounts: Readonly<Record<string, Pence>>;
};

export type PriorsPage = {
	readonly version: { readonly id: string; readonly title: string; readonly revision: number };
	readonly mayChange: boolean;
	readonly inUse: boolean;
	readonly source: string;
	/** Each partnership of the version, its predecessors under it; null where nothing was given. */
	readonly partnerships: readonly {
		readonly id: string;
		readonly name: string;
		readonly prior: Pence | null;
		readonly parts: readonly { readonly id: string; readonly name: string; readonly amount: Pence | null }[];
	}[];
	/** Those that hold the amount of any of them. */
	readonly sources: readonly PriorSource[];
};

/** A published decision's amounts by the partnership that receives them. */
function decisionSources(tx: Tx): PriorSource[] {
	return decisionsIn(tx, "published").flatMap((decision) => {
		const version = versionsOf(tx, decision.id).find(({ signedAt }) => signedAt !== null);
		if (!version?.content || decision.number === null) return [];
		const { title } = storedNotice(version.content);
		const amounts = new Map<string, Pence>();
		for (const line of linesOf(tx, version.id)) {
			const payees = line.recipients.filter(({ payee }) => payee);
			// Decisions signed before shares were kept name one payee for the whole.
			for (const { organisationId, share } of payees)
				amounts.set(
					organisationId,
					pence((amounts.get(organisationId) ?? 0n) + (share ?? (payees.length === 1 ? line.decided : 0n))),
				);
		}
		return [
			{
				key: `decision:${decision.number}`,
				text: `Decision ${printedNumber(decision.number)}: ${title}`,
				amounts: Object.fromEntries(amounts),
			},
		];
	});
}

function yearSources(tx: Tx, fundId: string): PriorSource[] {
	return publishedYearsOf(tx, fundId).map((year) => {
		const amounts = new Map<string, Pence>();
		for (const { organisationId, amount } of year.lines)
			if (organisationId !== null)
				amounts.set(organisationId, pence((amounts.get(organisationId) ?? 0n) + amount));
		return {
			key: `year:${year.id}`,
			text: `${year.financialYear}: ${year.title}, ${year.source}`,
			amounts: Object.fromEntries(amounts),
		};
	});
}

/** What partnerships had the year before, with their predecessors, and where such amounts can be taken from. */
export function readPriors(context: Context, versionId: string): Outcome<PriorsPage, PermissionRefusal> {
	return read(context, (tx) => {
		const allowed = permitted(context, tx, "read-needs");
		if (!allowed.ok) return allowed;
		const version = needsVersionWithValues(tx, versionId);
		const figures = figuresOfVersion(tx, versionId);
		if (!version || !figures) return notFound();
		const asked = Object.values(figures.priors).flatMap(({ parts }) =>
			parts.map(({ organisationId }) => organisationId),
		);
		const names = new Map(everyPartnership(tx).map(({ id, name }) => [id, name]));
		return accepted({
			version: { id: version.id, title: version.title, revision: version.revision },
			mayChange: permitted(context, tx, "manage-needs").ok,
			inUse: needsVersionInUse(tx, versionId),
			source: priorsOf(tx, versionId)[0]?.source ?? "",
			partnerships: figures.partnerships.map(({ id, key, name }) => ({
				id,
				name,
				prior: figures.priors[key]?.amount ?? null,
				parts: (figures.priors[key]?.parts ?? []).map((part) => ({
					id: part.organisationId,
					name: names.get(part.organisationId) ?? "",
					amount: part.amount,
				})),
			})),
			sources: [...yearSources(tx, version.fundId), ...decisionSources(tx)].filter(({ amounts }) =>
				asked.some((id) => amounts[id] !== undefined),
			),
		});
	});
}
