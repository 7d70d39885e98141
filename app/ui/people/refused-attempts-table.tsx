import type { RefusedAttempt } from "~/use-cases/people/read-refused-attempts";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";
import { When } from "../when";

/** Why an attempt was refused, in words. */
export const REFUSAL_KINDS = {
	permission: "They may not do this",
	interest: "They have an interest",
	state: "It was not possible at that stage",
	password: "The password or email address was wrong",
	limit: "Too many tries, or too much at once",
	origin: "It did not come from a page of this service",
} as const;

type Attempt = RefusedAttempt;

function actionInWords(action: string): string {
	const [method, page = ""] = action.split(" ", 2);
	const did = method === "POST" ? "Sent a form to" : "Asked for";
	return `${did} ${page === "unmatched" ? "an address that no page has" : page}`;
}

/** The attempts that were refused, a row each. */
export function RefusedAttemptsTable({ attempts }: { readonly attempts: readonly Attempt[] }) {
	if (attempts.length === 0) return null;
	return (
		<ScrollRegion label="Refused attempts">
			<Table
				stacked
				head={[
					{ text: "When" },
					{ text: "Who" },
					{ text: "What they tried" },
					{ text: "Why it was refused" },
					{ text: "Code" },
					{ text: "Times", format: "numeric" },
				]}
				rows={attempts.map(({ minute, name, action, kind, code, times }) => [
					{ text: <When instant={minute} /> },
					{ text: name ?? <span className="tranche-absent">Not signed in</span> },
					{ text: actionInWords(action) },
					{ text: REFUSAL_KINDS[kind] },
					{ text: code },
					{ text: times.toLocaleString("en-GB"), format: "numeric" },
				])}
			/>
		</ScrollRegion>
	);
}
