import { describe, expect, it } from "vitest";
import { RISK } from "~/domain/form/kinds/risk";
import { type Refusal, refused } from "~/domain/outcome";
import { RECORD_REFUSALS } from "~/forms/bid/refusals";
import { REMOVAL_REFUSALS } from "~/forms/bid/refused-removal";
import { comparedFields, recordFormValues, recordSchema } from "~/forms/form/record-form";
import { problemOf, refusedForm, standingNow } from "~/forms/refused-form";

const typed = {
	...{ description: "Mine", likelihood: "4", impact: "", mitigation: "", owner: "" },
	...{ cause: "", effect: "", likelihoodAfter: "", impactAfter: "" },
};
const fields = comparedFields(RISK, { interventions: [] });

const NOT_DRAFT = refused("bid-not-draft", "", {
	details: { round: "open", bid: "submitted", possible: [] },
});

function removalProblem(refusal: Refusal) {
	const again = refusedForm(recordSchema(RISK), new FormData(), refusal, { messages: REMOVAL_REFUSALS });
	return again && problemOf(again);
}

function refusedRecord(refusal: Refusal) {
	const sent = new FormData();
	for (const [name, text] of Object.entries(typed)) sent.append(name, text);
	const named = standingNow(refusal, (theirs) => recordFormValues(RISK, theirs)) as Refusal;
	return refusedForm(recordSchema(RISK), sent, named, { messages: RECORD_REFUSALS, fields });
}

describe("a refused save", () => {
	it("keeps what was typed and puts the words at the field at fault", () => {
		const refusal = refused("reduced-not-below-asked", "Smaller amount must be below the amount asked", {
			path: "couldBeReducedTo",
		});
		expect(refusedRecord(refusal)).toEqual({
			errors: { couldBeReducedTo: "Smaller amount must be below the amount asked" },
			values: typed,
		});
	});

	it("says in plain words what happened in the meantime", () => {
		const words = (code: string) => refusedRecord(refused(code, "inside words"))?.errors[""];
		expect(refusedRecord(NOT_DRAFT)).toBeNull();
		expect(words("already-added")).toContain("added one already");
		expect(words("removed-meanwhile")).toContain("Somebody removed this");
		expect(refusedRecord(refused("removed-meanwhile", ""))?.removed).toBe(true);
	});

	it("shows both texts of a conflict with the revision to save over", () => {
		const theirs = { description: "Theirs", likelihood: null, impact: 2, mitigation: "", owner: "" };
		const details = { theirs, by: "Colleague", at: "2026-05-04T10:00:00.000Z", revision: 3 };
		const answer = refusedRecord(refused("changed-meanwhile", "", { details }));
		expect(answer?.conflict).toMatchObject({ revision: 3, savedBy: "Colleague" });
		expect(answer?.conflict?.fields).toContainEqual({ label: "Likelihood", theirs: "", yours: "4" });
		expect(answer?.conflict?.fields).toContainEqual({ label: "Impact", theirs: "2", yours: "" });
	});

	it("leaves refusals of permission to their own pages", () => {
		for (const code of ["not-found", "forbidden", "interested"]) {
			expect(refusedRecord(refused(code, ""))).toBeNull();
			expect(removalProblem(refused(code, ""))).toBeNull();
		}
	});
});

it("says who stood in the way of a removal", () => {
	const details = { theirs: {}, by: "Colleague", at: "2026-05-04T10:00:00.000Z", revision: 3 };
	expect(removalProblem(refused("changed-meanwhile", "", { details }))).toContain("Colleague changed this");
	expect(removalProblem(NOT_DRAFT)).toBeNull();
});
