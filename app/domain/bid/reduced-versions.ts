import { formatPounds, type Pence, pence, sumPence } from "../money";
import { accepted, type Outcome, refused } from "../outcome";

/** What a reduced version says: its amount, what is dropped, and perhaps each intervention's amount (0 = dropped). */
export type ReducedVersionFigures = {
	readonly amount: Pence;
	readonly interventions: readonly { readonly interventionId: string; readonly amount: Pence }[] | null;
};

export type ReducibleIntervention = {
	readonly id: string;
	readonly title: string;
	readonly asked: Pence | null;
	readonly couldBeReducedTo: Pence | null;
};

export type ReducedVersionRefusal =
	| "asked-missing"
	| "reduced-not-below-asked"
	| "reduced-amount-taken"
	| "reduced-breakdown-incomplete"
	| "reduced-intervention-above-asked"
	| "reduced-breakdown-differs";

/** What a bid asks for: the sum of its interventions' amounts; null where none is given. */
export function askedBy(interventions: readonly Pick<ReducibleIntervention, "asked">[]): Pence | null {
	const amounts = interventions.flatMap(({ asked }) => (asked === null ? [] : [asked]));
	return amounts.length === 0 ? null : sumPence(amounts);
}

/**
 * Whether a reduced version can stand. Refuses: nothing asked yet; an amount of zero, not below what is asked or that
 * another has; a breakdown that leaves an intervention out, gives one more than asked, or does not sum.
 */
export function checkReducedVersion(
	version: ReducedVersionFigures,
	bid: { readonly interventions: readonly ReducibleIntervention[]; readonly otherAmounts: readonly Pence[] },
): Outcome<true, ReducedVersionRefusal> {
	const at = (path: string) => ({ path });
	const asked = askedBy(bid.interventions);
	const { amount } = version;
	if (asked === null)
		return refused("asked-missing", "Enter the amount asked for an intervention first", at("amount"));
	if (amount <= 0n || amount >= asked)
		return refused(
			"reduced-not-below-asked",
			`A reduced amount must be more than £0 and below the ${formatPounds(asked)} asked`,
			at("amount"),
		);
	if (bid.otherAmounts.includes(amount))
		return refused(
			"reduced-amount-taken",
			`This bid already has a reduced version of ${formatPounds(amount)}`,
			at("amount"),
		);
	if (version.interventions === null) return accepted(true);
	for (const { id, title, asked: full } of bid.interventions) {
		const path = at(`interventions.${id}`);
		const part = version.interventions.find(({ interventionId }) => interventionId === id);
		if (!part)
			return refused(
				"reduced-breakdown-incomplete",
				`Enter an amount for “${title}”, 0 if it is dropped, or leave all of them blank`,
				path,
			);
		if (full !== null && part.amount > full)
			return refused(
				"reduced-intervention-above-asked",
				`“${title}” must not get more than the ${formatPounds(full)} asked for it`,
				path,
			);
	}
	const sum = sumPence(version.interventions.map((part) => part.amount));
	if (sum !== amount)
		return refused(
			"reduced-breakdown-differs",
			`The interventions come to ${formatPounds(sum)}, but the reduced amount is ${formatPounds(amount)}`,
			at("amount"),
		);
	return accepted(true);
}

/** A reduced version that an intervention's smaller amount suggests. */
export type ReducedProposal = {
	readonly interventionId: string;
	readonly title: string;
	readonly reducedTo: Pence;
	readonly amount: Pence;
	readonly interventions: readonly { readonly interventionId: string; readonly amount: Pence }[];
	/** What the version would say is dropped. */
	readonly dropped: string;
};

/**
 * The reduced versions that smaller amounts of interventions propose: one for each, others in full. Leaves out amounts
 * that stand already; says nothing while an intervention's amount is missing.
 */
export function reducedProposals(
	interventions: readonly ReducibleIntervention[],
	existing: readonly Pence[],
): readonly ReducedProposal[] {
	const asked = askedBy(interventions);
	if (asked === null || interventions.some((each) => each.asked === null)) return [];
	const taken = new Set<Pence>(existing);
	return interventions.flatMap(({ id, title, asked: full, couldBeReducedTo: reducedTo }) => {
		if (full === null || reducedTo === null || reducedTo >= full) return [];
		const amount = pence(asked - full + reducedTo);
		if (amount <= 0n || taken.has(amount)) return [];
		taken.add(amount);
		return {
			interventionId: id,
			title,
			reducedTo,
			amount,
			interventions: interventions.map((each) => ({
				interventionId: each.id,
				amount: each.id === id ? reducedTo : (each.asked ?? pence(0)),
			})),
			dropped: `“${title}” at ${formatPounds(reducedTo)} instead of ${formatPounds(full)}`,
		};
	});
}

/** Whether an intervention's smaller amount can stand: above zero and below the amount asked for it. */
export function checkSmallerAmount({
	asked,
	couldBeReducedTo,
}: Pick<ReducibleIntervention, "asked" | "couldBeReducedTo">): Outcome<
	true,
	"asked-missing" | "reduced-not-below-asked"
> {
	if (couldBeReducedTo === null) return accepted(true);
	if (asked === null)
		return refused("asked-missing", "Enter the amount asked, if there is a smaller one", { path: "asked" });
	if (couldBeReducedTo <= 0n || couldBeReducedTo >= asked)
		return refused("reduced-not-below-asked", "Smaller amount must be below the amount asked", {
			path: "couldBeReducedTo",
		});
	return accepted(true);
}
