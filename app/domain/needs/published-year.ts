import { type Pence, sumPence } from "../money";

export type LineKind = "income" | "top-slice" | "partnership";

export type PublishedLine = {
	readonly kind: LineKind;
	readonly title: string;
	readonly organisationId: string | null;
	readonly amount: Pence;
};

/** The sums of a year's table as it was published elsewhere, in pence, and by how much they disagree. */
export type PublishedSums = {
	readonly income: Pence;
	readonly topSlices: Pence;
	readonly partnerships: Pence;
	/** Top-slices and partnerships together. */
	readonly given: Pence;
	/** Given less income: above zero where more was given than there was. */
	readonly overIncome: Pence;
	/** Given less the total as printed; null where none is printed. */
	readonly overTotal: Pence | null;
};

/** Adds up a year's table and says by how much its lines go beyond the income and the printed total. */
export function publishedSums(lines: readonly PublishedLine[], publishedTotal: Pence | null): PublishedSums {
	const of = (kind: LineKind) =>
		sumPence(lines.filter((line) => line.kind === kind).map(({ amount }) => amount));
	const [income, topSlices, partnerships] = [of("income"), of("top-slice"), of("partnership")];
	const given = sumPence([topSlices, partnerships]);
	return {
		income,
		topSlices,
		partnerships,
		given,
		overIncome: (given - income) as Pence,
		overTotal: publishedTotal === null ? null : ((given - publishedTotal) as Pence),
	};
}

/** A partnership's amount as published elsewhere beside the one made here, in pence. */
export type PublishedBeside = {
	readonly organisationId: string;
	readonly published: Pence | null;
	readonly ours: Pence;
	/** Published less ours; null where nothing was published. */
	readonly difference: Pence | null;
};

/** Published amounts beside ours, row by row, with both sums over the rows that have both. */
export function besidePublished(
	ours: readonly { readonly organisationId: string; readonly amount: Pence }[],
	lines: readonly PublishedLine[],
): { readonly rows: readonly PublishedBeside[]; readonly published: Pence; readonly ours: Pence } {
	const rows = ours.map(({ organisationId, amount }) => {
		const found = lines.filter(
			(line) => line.kind === "partnership" && line.organisationId === organisationId,
		);
		const published = found.length === 0 ? null : sumPence(found.map((line) => line.amount));
		return {
			organisationId,
			published,
			ours: amount,
			difference: published === null ? null : ((published - amount) as Pence),
		};
	});
	const both = rows.filter(({ published }) => published !== null);
	return {
		rows,
		published: sumPence(both.map(({ published }) => published ?? (0n as Pence))),
		ours: sumPence(both.map((row) => row.ours)),
	};
}

type PartnershipLine<Amount> = Omit<PublishedLine, "amount"> & { readonly amount: Amount };

/** The lines of a table as its form asks for them: each partnership's first, and all further ones as printed. */
export function splitPartnershipLines<Amount>(lines: readonly PartnershipLine<Amount>[]): {
	readonly first: ReadonlyMap<string, PartnershipLine<Amount>>;
	readonly further: readonly PartnershipLine<Amount>[];
} {
	const first = new Map<string, PartnershipLine<Amount>>();
	const further: PartnershipLine<Amount>[] = [];
	for (const line of lines) {
		if (line.kind !== "partnership") continue;
		if (line.organisationId === null || first.has(line.organisationId)) further.push(line);
		else first.set(line.organisationId, line);
	}
	return { first, further };
}

/**
 * The lines of a table typed anew: what was printed before keeps its place, the first of a partnership its name, and
 * new lines follow. `further` holds the others by their place, null where one was taken away.
 */
export function partnershipLines<Amount>(
	before: readonly PartnershipLine<Amount>[],
	typed: ReadonlyMap<string, { readonly name: string; readonly amount: Amount }>,
	further: readonly (PartnershipLine<Amount> | null)[],
): PartnershipLine<Amount>[] {
	const { first, further: furtherBefore } = splitPartnershipLines(before);
	const kept = before.flatMap((line) => {
		if (line.kind !== "partnership") return [];
		const place = furtherBefore.indexOf(line);
		if (place >= 0) return further[place] ?? [];
		const amount = typed.get(line.organisationId ?? "")?.amount;
		return amount === undefined ? [] : [{ ...line, amount }];
	});
	const added = [...typed].filter(([organisationId]) => !first.has(organisationId));
	return [
		...kept,
		...added.map(([organisationId, { name, amount }]) => ({
			kind: "partnership" as const,
			title: name,
			organisationId,
			amount,
		})),
		...further.slice(furtherBefore.length).filter((line) => line !== null),
	];
}
