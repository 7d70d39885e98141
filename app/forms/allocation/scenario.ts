import * as z from "zod/mini";
import { divide, fromDecimal, type Ratio, ratio, ZERO } from "~/domain/ratio";
import { METHODS, UNSPENT } from "~/domain/round/scheme-rules";
import {
	choice,
	optionalMoney,
	optionalText,
	optionalWholeNumber,
	requiredText,
	wholeNumber,
} from "../fields";

const percent = z.pipe(
	z.string(),
	z.transform((text: string, context): Ratio | null => {
		const typed = text.trim().replace(/\s*%$/, "");
		if (typed === "") return null;
		const match = /^(\d{1,3})(?:\.(\d{1,2}))?$/.exec(typed);
		if (match && Number(match[1]) <= 100) return divide(fromDecimal(typed) ?? ZERO, ratio(100n));
		context.issues.push({
			code: "custom",
			message: "Over-programming must be a percentage between 0 and 100, like 10",
			input: text,
		});
		return z.NEVER;
	}),
);

/** One group of references a line, parted by commas or spaces. */
const groups = z.pipe(
	z.string(),
	z.transform((text: string, context): readonly (readonly string[])[] => {
		const lines = text
			.split("\n")
			.map((line) => [...new Set(line.split(/[\s,;/]+/).filter((part) => part !== ""))])
			.filter((line) => line.length > 0);
		if (lines.every((line) => line.length > 1)) return lines;
		context.issues.push({
			code: "custom",
			message: "Each line must name at least two bids, like B1, J1",
			input: text,
		});
		return z.NEVER;
	}),
);

/** Chooses a scenario's rule, its needs version and its conditions. Limits are by partnership. */
export const scenarioForm = z.object({
	method: choice(METHODS, { missing: "Select a rule" }),
	unspent: choice(UNSPENT, { missing: "Select what happens to unspent envelopes" }),
	needsVersionId: optionalText(40, { tooLong: "Select a version from the list" }),
	overProgrammingPercent: percent,
	objective: choice(["score", "score-times-amount"], { missing: "Select what the optimum counts" }),
	max: z.record(z.string(), optionalMoney({ what: "The most" })),
	min: z.record(z.string(), optionalMoney({ what: "The least" })),
	maximumBidsPerArea: optionalWholeNumber(1, 1000, { what: "Bids in each area" }),
	exclusive: groups,
	timeLimitSeconds: wholeNumber(1, 60, { what: "Time limit", missing: "Enter a time limit" }),
});

/** Saves a scenario that was shown: its name, and what was shown. */
export const saveScenarioForm = z.object({
	title: requiredText(120, {
		missing: "Enter a name for the scenario",
		tooLong: "Name must be 120 characters or less",
	}),
	inputsSha256: optionalText(64, { tooLong: "Look at the effect again" }),
	runSha256: optionalText(64, { tooLong: "Look at the effect again" }),
});

type ScenarioChoice = z.output<typeof scenarioForm>;

/** A chosen rule as the use cases take it, from the form's output. */
export function chosenRule(roundId: string, form: ScenarioChoice) {
	const partnerships = [...new Set([...Object.keys(form.max), ...Object.keys(form.min)])];
	return {
		roundId,
		method: form.method,
		unspent: form.unspent,
		needsVersionId: form.needsVersionId || null,
		conditions: {
			objective: form.objective,
			timeLimitSeconds: form.timeLimitSeconds,
			overProgramming: form.overProgrammingPercent,
			limits: partnerships.map((partnershipId) => ({
				partnershipId,
				max: form.max[partnershipId] ?? null,
				min: form.min[partnershipId] ?? null,
			})),
			maximumBidsPerArea: form.maximumBidsPerArea,
			exclusive: form.exclusive,
		},
	};
}
