import * as z from "zod/mini";
import type { FormDefinition } from "~/domain/form/definition";
import { wantedBySection } from "~/domain/round/blocking";
import { choices } from "../fields";

/** What stops a submission in a round: checks by name, and questions and records of its form by section. */
export function blockingForm(form: FormDefinition) {
	return z.object({
		checks: choices(null),
		asked: z.object(Object.fromEntries(wantedBySection(form).map(({ key }) => [key, choices(null)]))),
	});
}
