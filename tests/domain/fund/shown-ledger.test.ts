import { expect, it } from "vitest";
import { shownLedger } from "~/domain/fund/shown-ledger";

const rows = [
	{ id: "by hand", decisionState: null },
	{ id: "published", decisionState: "published" },
	{ id: "signed", decisionState: "signed" },
] as const;

it("keeps rows of a signed decision to its own people until it is published", () => {
	expect(shownLedger(rows, false).map(({ id }) => id)).toEqual(["by hand", "published"]);
	expect(shownLedger(rows, true)).toHaveLength(3);
});
