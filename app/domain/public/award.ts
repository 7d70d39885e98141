import { byCodePoint } from "../canonical";
import type { NoticeLine } from "../decision/notice";
import { instantToLondon } from "../london-time";
import { type Pence, pence } from "../money";

/** A decided amount of a published decision, with what everybody may know of it. */
export type PublicAward = {
	/** The decision's number as it is stored, and when it was published. */
	readonly number: string;
	readonly decision: string;
	readonly publishedAt: string;
	readonly fund: string;
	readonly financialYear: string;
	readonly round: { readonly id: string; readonly title: string } | null;
	/** The bid's reference with the code of its round; null where none stands behind it. */
	readonly reference: string | null;
	readonly title: string;
	readonly recipients: NoticeLine["recipients"];
	/** What it is for, in the bid's own words; "" without. */
	readonly purpose: string;
	readonly amount: Pence;
	readonly years: Readonly<Record<string, Pence>> | null;
	readonly conditions: string;
	readonly reason: string;
	/** Why it helps to reduce crime and disorder: of the grant, else of all that its decision gives; "" in older ones. */
	readonly crimeReduction: string;
	/** Its money by theme of the plan, "" for none; empty without a bid. */
	readonly themes: readonly { readonly code: string; readonly title: string; readonly amount: Pence }[];
	readonly objectives: readonly { readonly code: string; readonly title: string }[];
	/** Where its bid can be read; null where it is not published. */
	readonly bidPath: string | null;
};

export type MoneyOf = { readonly name: string; readonly amount: Pence };

/** Each payee and what it gets; several of which nobody knows the shares stand together. */
export function payeesOf({
	recipients,
	amount,
}: Pick<PublicAward, "recipients" | "amount">): readonly MoneyOf[] {
	const payees = recipients.filter(({ payee }) => payee);
	const named = payees.length > 0 ? payees : recipients;
	if (named.length > 1 && named.every(({ share }) => share !== undefined))
		return named.map(({ name, share }) => ({ name, amount: share ?? pence(0) }));
	return [{ name: named.map(({ name }) => name).join(" and ") || "No recipient named", amount }];
}

function summed(parts: readonly MoneyOf[]): readonly MoneyOf[] {
	const sums = new Map<string, bigint>();
	for (const { name, amount } of parts) sums.set(name, (sums.get(name) ?? 0n) + amount);
	return [...sums]
		.map(([name, amount]) => ({ name, amount: pence(amount) }))
		.sort((a, b) => (a.amount === b.amount ? byCodePoint(a.name, b.name) : a.amount < b.amount ? 1 : -1));
}

/** The money of awards by who receives it, the most first. */
export function moneyByRecipient(awards: readonly PublicAward[]): readonly MoneyOf[] {
	return summed(awards.flatMap(payeesOf));
}

/** The money of awards by theme of the plan, the most first; what claims none stands under its own name. */
export function moneyByPlanTheme(awards: readonly PublicAward[], noTheme: string): readonly MoneyOf[] {
	return summed(
		awards.flatMap(({ themes, amount }) =>
			themes.length === 0
				? [{ name: noTheme, amount }]
				: themes.map((theme) => ({ name: theme.title || theme.code || noTheme, amount: theme.amount })),
		),
	);
}

/** The financial years in which an award gives money. */
export function yearsOf({ years, financialYear }: PublicAward): readonly string[] {
	const given = Object.entries(years ?? {}).filter(([, amount]) => amount > 0n);
	return given.length === 0 ? [financialYear] : given.map(([year]) => year);
}

/** The month in London in which an award was published, such as 2013-11. */
export function monthOf({ publishedAt }: Pick<PublicAward, "publishedAt">): string {
	return instantToLondon(publishedAt).date.slice(0, 7);
}
