import { type Check, quoted, rowsOfTable } from "./check";

const STATES: Readonly<Record<string, string>> = { pending: "is pending", outline: "is in outline only" };

/** Somebody's approval that is not given yet. */
export const approvalPending: Check = (content) =>
	rowsOfTable(content, "approval").flatMap(({ body, act, state }) => {
		const words = STATES[String(state)];
		if (words === undefined) return [];
		const of = act ? ` of ${quoted(String(act))}` : "";
		return [{ kind: "gap", section: "approvals", words: `The approval${of} by ${String(body)} ${words}.` }];
	});
