import { accepted, type Outcome, refused } from "../../outcome";
import type { Fields, ValuesOf } from "../field";
import type { Beside, RecordKind } from "../record-kind";

declare module "../record-kind" {
	interface KindCodes extends Record<"code-taken", true> {}
}

const fields = {
	code: { kind: "line", label: "Code", most: 12, required: "Enter the theme's code" },
	title: { kind: "line", label: "Theme", most: 200, required: "Enter the theme" },
} as const satisfies Fields;

/** A theme of a plan, or an objective of a theme. */
export type Coded = ValuesOf<typeof fields>;

/** Refuses a code that another one of the plan has: `code-taken`. */
export function ownCode(what: string) {
	return (values: Coded, { others }: Beside<Coded>): Outcome<Coded, "code-taken"> =>
		others.some(({ code }) => code === values.code)
			? refused("code-taken", `Another ${what} of this plan has that code`, { path: "code" })
			: accepted(values);
}

export const THEME: RecordKind<Coded, Coded, "code-taken"> = {
	key: "theme",
	section: "themes",
	words: {
		one: "theme",
		a: "a theme",
		add: { first: "Add a theme", another: "Add another theme" },
		none: "No theme yet.",
		intro: "What the plan wants to achieve, in the order in which people read it. Each theme has objectives.",
	},
	fields,
	named: "title",
	listed: ["code"],
	below: { section: "objectives", text: "Objectives" },
	checkBeside: ownCode("theme"),
};
