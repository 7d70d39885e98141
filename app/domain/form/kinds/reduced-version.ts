import { checkReducedVersion, type ReducedVersionRefusal } from "../../bid/reduced-versions";
import { accepted, refused } from "../../outcome";
import type { Fields, ValuesOf } from "../field";
import type { RecordKind } from "../record-kind";

declare module "../record-kind" {
	interface KindCodes extends Record<ReducedVersionRefusal, true> {}
}

const fields = {
	amount: {
		kind: "money",
		label: "Reduced amount",
		hint: "The whole bid at this smaller amount",
		required: "Enter the reduced amount",
		figure: true,
	},
	dropped: {
		kind: "text",
		label: "What is dropped?",
		name: "What is dropped",
		hint: "What would not be done, or done less, for this amount",
		most: 2000,
		rows: 4,
		required: "Enter what is dropped",
	},
	interventions: {
		kind: "amounts",
		label: "Amount for each intervention",
		hint: "Give all of them, 0 for an intervention that is dropped, so that they come to the reduced amount. Or leave all blank where only the total is known.",
		figure: true,
	},
	categoryId: {
		kind: "link",
		to: "award-category",
		label: "Award category to fall back on",
		hint: "The reduced amount has to be within it",
		figure: true,
		later: true,
	},
} as const satisfies Fields;

export type ReducedVersionValues = ValuesOf<typeof fields>;

export const REDUCED_VERSION: RecordKind<
	ReducedVersionValues,
	ReducedVersionValues,
	ReducedVersionRefusal | "intervention-unknown"
> = {
	key: "reduced-version",
	section: "reduced",
	words: {
		one: "reduced version",
		a: "a reduced version",
		none: "No reduced versions. The bid can be funded only in full.",
		intro:
			"A smaller amount at which the whole bid could still be funded, and what would be dropped. Bids that can be reduced may be funded where the money does not reach for all that is asked.",
	},
	fields,
	named: "amount",
	sort: (a, b) => (a.amount < b.amount ? 1 : -1),
	listed: ["dropped", "interventions", "categoryId"],
	checkBeside(values, { interventions, others }) {
		const parts = values.interventions;
		if (parts?.some(({ interventionId }) => !interventions.some(({ id }) => id === interventionId)))
			return refused("intervention-unknown", "An intervention of this form was removed. Check the amounts", {
				path: "amount",
			});
		const otherAmounts = others.map(({ amount }) => amount);
		const checked = checkReducedVersion(values, { interventions, otherAmounts });
		if (!checked.ok) return checked;
		const sorted = parts && [...parts].sort((a, b) => (a.interventionId < b.interventionId ? -1 : 1));
		return accepted({ ...values, interventions: sorted });
	},
};
