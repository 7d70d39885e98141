import type { Fields, ValuesOf } from "../field";
import type { RecordKind } from "../record-kind";

const fields = {
	what: {
		kind: "text",
		label: "What is it?",
		name: "What it is",
		most: 1000,
		rows: 2,
		required: "Enter what it is",
	},
	kind: {
		kind: "choice",
		label: "What kind is it?",
		name: "Kind",
		words: {
			dependency: "Dependency",
			assumption: "Assumption",
			constraint: "Constraint",
			"success-factor": "Critical success factor",
			ask: "Something asked of government or others that is not money",
		},
		hints: {
			dependency: "Something else has to happen first",
			assumption: "Taken as true",
			constraint: "A limit that cannot be moved",
			"success-factor": "Without it the bid fails",
		},
		required: "Choose what kind it is",
	},
	consequence: {
		kind: "text",
		label: "What follows if it fails?",
		name: "If it fails",
		most: 1000,
		rows: 2,
	},
	owner: { kind: "line", label: "Who owns it?", name: "Owner", most: 200, personal: true },
} as const satisfies Fields;

export type DependencyValues = ValuesOf<typeof fields>;

/** Dependencies, assumptions, constraints and critical success factors. */
export const DEPENDENCY: RecordKind<DependencyValues, DependencyValues, never> = {
	key: "dependency",
	section: "dependencies",
	words: {
		one: "dependency, assumption or constraint",
		counted: {
			one: "dependency, assumption or constraint",
			many: "dependencies, assumptions and constraints",
		},
		a: "a dependency, assumption or constraint",
		add: { first: "Add a dependency, assumption or constraint", another: "Add another" },
		none: "No dependencies, assumptions or constraints given yet.",
		intro: "What the bid rests on: a row for each, with who owns it.",
	},
	fields,
	named: "what",
	plain: true,
};
