import { expect, it } from "vitest";
import { FIRST_VIEW, type View } from "~/domain/appraisal/bid-appraisal";
import { askedView } from "~/forms/bid/appraisal-view";
import { viewQuery } from "~/ui/bid/appraisal/view-query";

const asked = (query: string) => askedView({ url: `http://127.0.0.1/bids/b/appraisal${query}` });

it("shows what counts first unless an address asks for something that it knows", () => {
	const first = FIRST_VIEW;
	expect(asked("")).toEqual(first);
	expect(asked("?costs=mine&savings=&end=middle&stress=war")).toEqual(first);
	expect(viewQuery(first)).toBe("?");
});

it("leads back to whatever it shows", () => {
	for (const costs of ["whole", "funder"] as const)
		for (const savings of ["all", "cashable"] as const)
			for (const end of ["low", "high"] as const)
				for (const stress of [null, "costs-up", "savings-down", "year-late"] as const) {
					const view: View = { costs, savings, end, stress };
					expect(asked(viewQuery(view))).toEqual(view);
				}
});
