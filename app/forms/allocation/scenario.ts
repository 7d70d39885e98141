import * as z from "zod/mini";
import { choice, optionalText, requiredText } from "../fields";

/** Builds a scenario: a name, a rule, and the version of the needs formula it stands on. */
export const scenarioForm = z.object({
	title: requiredText(120, {
		missing: "Enter a name for the scenario",
		tooLong: "Name must be 120 characters or less",
	}),
	method: choice(["rank-and-stop", "rank-and-skip", "needs-envelopes"], { missing: "Select a rule" }),
	unspent: choice(["rank", "redistribute"], { missing: "Select what happens to unspent envelopes" }),
	needsVersionId: optionalText(40, { tooLong: "Select a version from the list" }),
});
