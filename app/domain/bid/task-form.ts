import type { FormDefinition, FormSection } from "../form/definition";
import { onceFor } from "../once-for";

/** What the task list of a bid shows of its form. */
export type TaskForm = Pick<FormDefinition, "parts"> & {
	readonly sections: readonly (Pick<FormSection, "key" | "title" | "hint" | "part"> & {
		/** A bid may well do without it: nothing in it is asked for. */
		readonly mayBeEmpty: boolean;
	})[];
};

/** The parts and sections of a form as a task list shows them. */
export const taskFormOf = onceFor(
	({ parts, sections }: FormDefinition): TaskForm => ({
		parts,
		sections: sections.map(({ key, title, hint, part, items }) => ({
			...{ key, title, hint, part },
			mayBeEmpty: items.every((item) => "required" in item && item.required === "no"),
		})),
	}),
);
