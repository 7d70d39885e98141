import { expect, it } from "vitest";
import { Compared, ComparedChanges, PointsChoice } from "~/ui/bid/compared-changes";
import type { BidChanges } from "~/use-cases/bid/read-changes";
import { renderPage } from "../../support/render-page";

const POINT = { at: "2026-05-04T09:00:00.000Z", what: "Saved answers", about: "", by: "Nadia Fenwright" };
const bid = {
	...{ id: "b", title: "Journeys home", reference: null, editable: true, leftBehind: false },
	round: { id: "r", title: "A round" },
} satisfies BidChanges["bid"];

it("what came and what went is marked in words as well as by lines", () => {
	const html = renderPage(
		<Compared
			pieces={[
				{ is: "kept", text: "at each of " },
				{ is: "removed", text: "three" },
				{ is: "added", text: "four" },
			]}
		/>,
	);
	expect(html).toMatch(/at each of .*<del[^>]*><span[^>]*hidden[^>]*> removed: <\/span>three/s);
	expect(html).toMatch(/<ins[^>]*><span[^>]*hidden[^>]*> added: <\/span>four/s);
});

it("two points are chosen by two selects of a form that only asks, versions first", () => {
	const points = [
		{ ...POINT, seq: 9, version: null },
		{ ...POINT, seq: 7, what: "Submitted the bid", version: 1 },
	];
	const html = renderPage(<PointsChoice points={points} from={7} to={9} />);
	expect(html).toContain('<form method="get"');
	expect(html.match(/<select/g)).toHaveLength(2);
	const [from = ""] = html.split("</select>");
	expect([...from.matchAll(/<option[^>]*value="(\d+)"/g)].map(([, value]) => value)).toEqual(["0", "7", "9"]);
	const words = [...from.matchAll(/<option[^>]*>([^<]*)</g)].map(([, said]) => said);
	expect(words.slice(1)).toEqual([
		"Version 1, submitted, Nadia Fenwright, 4 May 2026 at 10:00am",
		"Saved answers, Nadia Fenwright, 4 May 2026 at 10:00am",
	]);
});

it("each record says what became of it and by whom; where nothing changed, that is said", () => {
	const record: BidChanges["records"][number] = {
		...{ page: "costs", about: "Marshals", how: "removed", by: ["Nadia Fenwright", null], at: POINT.at },
		fields: [{ field: "Amount", pieces: [{ is: "removed", text: "£45,000.00" }] }],
	};
	const html = renderPage(<ComparedChanges bid={bid} records={[record]} />);
	expect(html).toContain("Removed: Marshals");
	expect(html).toContain("Nadia Fenwright, Tranche, last");
	expect(renderPage(<ComparedChanges bid={bid} records={[]} />)).toContain(
		"Nothing that stands in the bid changed",
	);
});
