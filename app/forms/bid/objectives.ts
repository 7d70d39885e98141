import * as z from "zod/mini";
import { choices, optionalText } from "../fields";
import type { FormValues } from "../parse-form";
import type { ShownField } from "./conflict-fields";

/** The plan objectives that an intervention supports, and how, by objective. */
export const objectivesForm = z.object({
	objective: choices(null),
	how: z.record(z.string(), optionalText(1000, { tooLong: "This must be 1,000 characters or fewer" })),
});

export type ChosenObjective = { readonly objectiveId: string; readonly how: string };

/** An intervention's objectives as the form holds them. */
export function objectivesFormValues(chosen: readonly ChosenObjective[]): FormValues {
	return {
		objective: chosen.map(({ objectiveId }) => objectiveId),
		...Object.fromEntries(chosen.map(({ objectiveId, how }) => [`how.${objectiveId}`, how])),
	};
}

export const OBJECTIVES_FIELDS: readonly ShownField[] = [{ name: "objectives", label: "Objectives" }];

/** What was chosen and written, when it comes back to be kept. */
export function typedObjectiveFields(
	objectives: readonly { readonly id: string; readonly code: string; readonly title: string }[],
): readonly ShownField[] {
	const words = Object.fromEntries(objectives.map(({ id, code, title }) => [id, `${code} ${title}`]));
	return [
		{ name: "objective", label: "Objectives", words },
		...objectives.map(({ id, code, title }) => ({
			name: `how.${id}`,
			label: `How it supports ${code} ${title}`,
		})),
	];
}

/** What was chosen as a conflict shows it: one line an objective. */
export function objectivesText(
	objectives: readonly { readonly id: string; readonly code: string; readonly title: string }[],
	values: FormValues,
): FormValues {
	const lines = objectives
		.filter(({ id }) => values.objective?.includes(id))
		.map(({ id, code, title }) => {
			const how = String(values[`how.${id}`] ?? "").trim();
			return `${code} ${title}${how === "" ? "" : `: ${how}`}`;
		});
	return { objectives: lines.join("\n") };
}

/** The objectives about which something was written though they are not ticked, so that no text is dropped unseen. */
export function unticked<Objective extends { readonly id: string; readonly code: string }>(
	themes: readonly { readonly objectives: readonly Objective[] }[],
	ticked: readonly string[],
	how: Readonly<Record<string, string>>,
): readonly Objective[] {
	return themes
		.flatMap(({ objectives }) => objectives)
		.filter(({ id }) => !ticked.includes(id) && (how[id] ?? "").trim() !== "");
}
