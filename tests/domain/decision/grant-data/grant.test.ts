import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { flatTable } from "~/domain/decision/grant-data/flat-table";
import { geoCodeType } from "~/domain/decision/grant-data/geo-code-type";
import { type Grant, grantsOf } from "~/domain/decision/grant-data/grant";
import { packageText } from "~/domain/decision/grant-data/package-text";
import { pence } from "~/domain/money";
import { csvText } from "~/domain/table/csv-text";
import { grantSchema, grantSchemaFaults, packageFaults } from "../../../support/360giving/validate";
import { awardedLine, decidedGrants, partnership, wholeGrant } from "../../../support/grant-builders";
import { pounds } from "../../../support/written";

const packageOf = (grants: readonly Grant[]) =>
	packageText({
		publisher: { name: "A Commissioner", identifier: "GB-PA-ABC" },
		origin: "https://portal.example.org",
		issued: "2013-07-05T09:00:00.000Z",
		modified: "2014-07-05T09:00:00.000Z",
		grants,
	});

describe("the grants of a decision", () => {
	test("are its lines with money, dated by London's day, with programme, place and notice", () => {
		const nothing = awardedLine({ reference: "B2", decided: pence(0), outcome: "reserve" });
		const [grant, ...others] = grantsOf(
			decidedGrants({
				content: { lines: [awardedLine(), nothing] },
				recipients: [[partnership("B")], [partnership("B")]],
			}),
		);
		expect(others).toEqual([]);
		expect(grant).toEqual({
			id: "360G-example-2013-014-B1",
			title: "Safer nights",
			description: "Fewer assaults at night",
			currency: "GBP",
			amountAppliedFor: pounds("1200.00"),
			amountAwarded: pounds("1000.50"),
			awardDate: "2013-07-04",
			plannedDates: [{ startDate: "2013-07-04", endDate: "2014-03-31" }],
			recipientOrganization: [{ id: "GB-LAE-B", name: "Partnership B" }],
			fundingOrganization: [{ id: "GB-PA-ABC", name: "A Commissioner" }],
			beneficiaryLocation: [{ name: "Area B", countryCode: "GB", geoCode: "E08000025", geoCodeType: "MD" }],
			grantProgramme: [
				{
					code: "second-tranche",
					title: "Second tranche",
					url: "https://portal.example.org/rounds/second-tranche",
				},
			],
			fromOpenCall: "Yes",
			relatedDocument: [
				{
					id: "2013-014",
					title: "Decision 014/2013: Second tranche",
					url: "https://portal.example.org/decisions/2013-014",
					documentType: "Decision notice",
				},
			],
			url: "https://portal.example.org/decisions/2013-014",
			dateModified: "2013-07-05T09:00:00.000Z",
			dataSource: "https://portal.example.org/data",
		});
	});

	test("of a joint award are one for each payee of its share, each related to the other", () => {
		const line = awardedLine({
			reference: "J1",
			recipients: [
				{ name: "Partnership B", areaGss: "E22000001", payee: true, share: pounds("600.30") },
				{ name: "Partnership C", areaGss: "E23000014", payee: true, share: pounds("400.20") },
				{ name: "Partnership D", areaGss: null, payee: false },
			],
		});
		const grants = grantsOf(
			decidedGrants({
				content: { lines: [line] },
				recipients: [
					[
						partnership("B", { areaGss: "E22000001" }),
						partnership("C", { areaGss: "E23000014", identifier: null }),
						partnership("D"),
					],
				],
			}),
		);
		expect(
			grants.map(({ id, amountAwarded, relatedActivity }) => [id, amountAwarded, relatedActivity]),
		).toEqual([
			["360G-example-2013-014-J1-B", pounds("600.30"), ["360G-example-2013-014-J1-C"]],
			["360G-example-2013-014-J1-C", pounds("400.20"), ["360G-example-2013-014-J1-B"]],
		]);
		expect(grants.map(({ beneficiaryLocation: [place] }) => place?.geoCodeType)).toEqual(["CSP", "PFA"]);
		expect(grants.map(({ amountAppliedFor }) => amountAppliedFor)).toEqual([undefined, undefined]);
		expect(grants[1]?.recipientOrganization[0]?.id).toBe("360G-example-org-organisation-C");
	});

	test("run from the first to the last year that they are paid in, or until the money must be spent", () => {
		const datesOf = (more: Parameters<typeof decidedGrants>[0]) =>
			grantsOf(decidedGrants(more))[0]?.plannedDates;
		const years = { "2014-15": pounds("600.50"), "2016-17": pounds("400.00") };
		expect(datesOf({ content: { lines: [awardedLine({ years })] } })).toEqual([
			{ startDate: "2014-04-01", endDate: "2017-03-31" },
		]);
		expect(datesOf({ spendBy: "2014-09-30" })).toEqual([{ startDate: "2013-07-04", endDate: "2014-09-30" }]);
		const late = { name: "Dana", title: "Commissioner", at: "2014-05-01T10:00:00.000Z" };
		expect(datesOf({ content: { signature: late } })).toEqual([
			{ startDate: "2013-04-01", endDate: "2014-03-31" },
		]);
	});

	test("without a round or aims say what they are for by the fund and its power", () => {
		const { aims: _, ...line } = awardedLine({ reference: null });
		const [grant] = grantsOf(decidedGrants({ content: { kind: "direct", round: null, lines: [line] } }));
		expect(grant).toMatchObject({
			id: "360G-example-2013-014-1",
			description:
				"Safer nights: a grant from the Invest to Save 2013-14 under section 9 of the Act of 2011, by decision 014/2013.",
			fromOpenCall: "No",
			grantProgramme: [{ code: "invest-to-save", title: "Invest to Save 2013-14" }],
		});
	});
});

test("every kind of area is one of the code list's, under the code that it begins with", () => {
	const list = parse(readFileSync("tests/support/360giving/geoCodeType.csv", "utf8"), {
		columns: true,
	}) as Record<string, string>[];
	const official = new Map(
		list.map((row) => [row["Values (URL)"]?.split("/").at(-1)?.slice(0, 3), row.Code] as const),
	);
	const known = [...official.keys()].filter((start) => geoCodeType(`${start}000001`) !== undefined);
	expect(known).toEqual(expect.arrayContaining(["E06", "E07", "E08", "E09", "E22", "E23", "W06", "W14"]));
	for (const start of known) expect(geoCodeType(`${start}000001`)).toBe(official.get(start));
	expect(geoCodeType("X99000001")).toBeUndefined();
});

/** Any text that a person can type, Welsh letters and what a spreadsheet would run among them. */
const text = fc
	.oneof(
		fc.string({ unit: "binary", minLength: 1, maxLength: 60 }),
		fc.constantFrom("Caerffili ŵ ŷ", "=1+1", "+44", "-5", "@a", "\tb", "＝x", "a;b,c\r\nd", "007", '"'),
	)
	.filter((said) => said.trim() !== "");
const anyLine = fc
	.record({ title: text, aims: text, decided: fc.bigInt(1n, 2n ** 52n), asked: fc.bigInt(1n, 2n ** 52n) })
	.map(({ decided, asked, ...line }) =>
		awardedLine({ ...line, decided: pence(decided), asked: pence(asked) }),
	);
const anyGrants = fc.array(anyLine, { minLength: 1, maxLength: 4 }).map((lines) =>
	grantsOf(
		decidedGrants({
			content: { lines: lines.map((line, at) => ({ ...line, reference: `B${at + 1}` })) },
			recipients: lines.map(() => [partnership("B")]),
		}),
	),
);

/** The titles of the schema's fields, to the names of the fields: what a flattened file is read back by. */
function fieldOf(path: string): readonly string[] {
	let node = grantSchema;
	return path.split(":").map((step) => {
		if (/^\d+$/.test(step)) return step;
		const schema = node.items ?? node;
		const properties = schema.$ref
			? grantSchema.$defs[schema.$ref.split("/").at(-1)].properties
			: schema.properties;
		const found = Object.entries(properties).find(([, field]) => (field as { title: string }).title === step);
		expect(found, `${step} of ${path} is no title of the schema`).toBeDefined();
		node = found?.[1];
		return found?.[0] ?? "";
	});
}

/** A grant as a row of the flattened file tells it. */
function unflattened(row: Readonly<Record<string, string>>) {
	const grant: Record<string, unknown> = {};
	for (const [heading, said] of Object.entries(row)) {
		if (said === "") continue;
		const path = heading === "Currency" ? ["currency"] : fieldOf(heading);
		let at = grant as Record<string, unknown>;
		for (const [place, step] of path.slice(0, -1).entries()) {
			at[step] ??= /^\d+$/.test(path[place + 1] ?? "") ? [] : {};
			at = at[step] as Record<string, unknown>;
		}
		const last = path.at(-1) ?? "";
		at[last] = last.startsWith("amount") ? Number(said) : last === "relatedActivity" ? said.split(";") : said;
	}
	return grant;
}

describe("the files", () => {
	test("of any grants pass both official schemas", () => {
		fc.assert(
			fc.property(anyGrants, (grants) => {
				const told = JSON.parse(packageOf(grants));
				expect(packageFaults(told)).toEqual([]);
				for (const grant of told.grants) expect(grantSchemaFaults(grant)).toEqual([]);
			}),
			{ numRuns: 60 },
		);
	});

	test("hold amounts as exact numbers of pounds, whatever their size", () => {
		const grant = wholeGrant({ amountAwarded: pence(123_456_789_012_345n) });
		expect(packageOf([grant])).toContain('"amountAwarded":1234567890123.45,');
	});

	test("are the same as JSON and, read back by the standard's titles, as CSV", () => {
		fc.assert(
			fc.property(anyGrants, (grants) => {
				const { columns, rows } = flatTable(grants);
				const file = csvText([columns.map(({ heading }) => heading), ...rows]);
				const read = parse(file, { columns: true, bom: true }) as Record<string, string>[];
				const plain = read.map((row) =>
					Object.fromEntries(
						Object.entries(row).map(([key, said]) => [
							key,
							/^'+[=+\-@\t\r\n−＝＋－＠]/.test(said) ? said.slice(1) : said,
						]),
					),
				);
				expect(plain.map(unflattened)).toEqual(JSON.parse(packageOf(grants)).grants);
			}),
			{ numRuns: 60 },
		);
	});
});
