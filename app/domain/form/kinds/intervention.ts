import { checkSmallerAmount } from "../../bid/reduced-versions";
import { accepted } from "../../outcome";
import type { Fields, ValuesOf } from "../field";
import type { RecordKind } from "../record-kind";

const fields = {
	title: {
		kind: "line",
		label: "Title",
		hint: "Something that could stand and be funded alone",
		most: 150,
		required: "Enter a title",
	},
	proposal: {
		kind: "text",
		label: "What will be done?",
		name: "What will be done",
		hint: "Say what is done, where, for whom, and what it delivers",
		most: 5000,
		rows: 8,
		blank: "later",
	},
	timescale: {
		kind: "text",
		label: "Timescale",
		hint: "For example, in post by December, complete by 31 March",
		most: 500,
		rows: 2,
		blank: "later",
	},
	succession: {
		kind: "text",
		label: "What happens afterwards?",
		name: "What happens afterwards",
		hint: "How the work goes on, is taken over or ends when the money is spent",
		most: 3000,
		rows: 4,
		blank: "later",
	},
	asked: {
		kind: "money",
		label: "Amount asked",
		hint: "For example, 35,000 or 1,098.50",
		blank: "later",
		absent: "No amount given",
		figure: true,
	},
	couldBeReducedTo: {
		kind: "money",
		label: "Smaller amount it could be reduced to",
		name: "Smaller amount",
		listedAs: "Could be reduced to",
		hint: "Below the amount asked. It proposes a reduced version of the bid, which you can accept or leave",
		absent: null,
		figure: true,
	},
} as const satisfies Fields;

export type InterventionValues = ValuesOf<typeof fields>;

export type InterventionRefusal = "asked-missing" | "reduced-not-below-asked";

export const INTERVENTION: RecordKind<InterventionValues, InterventionValues, InterventionRefusal> = {
	key: "intervention",
	section: "interventions",
	words: {
		one: "intervention",
		a: "an intervention",
		none: "No interventions yet. A bid needs at least one with an amount and an objective.",
		intro:
			"An intervention is a part of the bid that could stand and be funded alone. A bid has one or more.",
	},
	fields,
	named: "title",
	listed: ["asked", "couldBeReducedTo", "proposal", "timescale", "succession"],
	check(values) {
		const checked = checkSmallerAmount(values);
		return checked.ok ? accepted(values) : checked;
	},
};
