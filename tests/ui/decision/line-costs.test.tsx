import { expect, test } from "vitest";
import { LineCosts } from "~/ui/decision/line-costs";
import { renderPage } from "../../support/render-page";
import { pounds } from "../../support/written";

const cost = (amount: string, left: string) => ({
	amount: pounds(amount),
	byRule: false,
	points: { published: "0", decided: "68" },
	need: null,
	all: { decided: "600", by: "34" },
	displaces: [],
	left: pounds(left),
});

test("an amount above what was asked, or above what is left, is said to be so with what others must give first", () => {
	const costs = [cost("60000.00", "-25000.00"), cost("50000.00", "0.00")];
	const html = renderPage(<LineCosts reference="S1" asked={pounds("50000.00")} costs={costs} />);
	expect(html).toContain("£60,000.00 is £10,000.00 more than S1 asked.");
	expect(html).toContain("To pay £60,000.00, first lower other lines by £25,000.00 in all");
	expect(html).not.toContain("To pay £50,000.00");
	expect(html).toContain("works out this line only");
});
