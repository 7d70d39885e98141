import { expect, test } from "vitest";
import type { ScenarioColumn } from "~/domain/allocation/run/scenario";
import { PartnershipTotals } from "~/ui/allocation/partnership-totals";
import { renderPage } from "../../support/render-page";
import { pounds, share } from "../../support/written";

const column = (
	title: string,
	version: string | null,
	envelope: string,
	more: Partial<ScenarioColumn> = {},
) =>
	({
		title,
		needsVersionId: version,
		stale: false,
		byPartnership: { north: "9500000", "north+south": "100000" },
		needs:
			version === null
				? null
				: {
						title: `Formula ${version}`,
						shares: { north: share("0.392129") },
						amounts: { north: pounds(envelope) },
					},
		...more,
	}) as unknown as ScenarioColumn;

const shown = (...scenarios: ScenarioColumn[]) =>
	renderPage(
		<PartnershipTotals
			partnerships={[
				{ key: "north", name: "North" },
				{ key: "south", name: "South" },
			]}
			scenarios={scenarios}
		/>,
		"/",
	);

test("each version of the needs formula stands with its own envelopes, once, under its title", () => {
	const text = shown(
		column("None", null, ""),
		column("First", "1", "125481.24"),
		column("Again", "1", "125481.24"),
		column("Second", "2", "132372.16"),
	);
	for (const title of ["Formula 1", "Formula 2"]) expect(text.split(title)).toHaveLength(3);
	expect(text).toContain("£125,481.24");
	expect(text).toContain("£132,372.16");
	expect(text).toContain("Jointly: North, South");
});

test("a stale scenario does not hide what its version says now", () => {
	const text = shown(column("Old", "1", "1.00", { stale: true }), column("New", "1", "2.00"));
	expect(text).toContain("£2.00");
	expect(text).not.toContain("£1.00");
});
