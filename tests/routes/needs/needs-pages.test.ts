import { expect, it } from "vitest";
import * as allocation from "~/routes/needs.$needsVersionId.allocations.$allocationId._index";
import { loader as caseFile } from "~/routes/needs.$needsVersionId.allocations.$allocationId.case[.]json";
import * as allocationForm from "~/routes/needs.$needsVersionId.allocations.new";
import { loader as csv } from "~/routes/needs.$needsVersionId.figures[.]csv";
import * as formula from "~/routes/needs.$needsVersionId.formula";
import * as upload from "~/routes/needs.$needsVersionId.import._index";
import * as columns from "~/routes/needs.$needsVersionId.import.$importId._index";
import * as check from "~/routes/needs.$needsVersionId.import.$importId.check";
import * as rowsPage from "~/routes/needs.$needsVersionId.import.$importId.rows";
import * as priors from "~/routes/needs.$needsVersionId.priors";
import type { ImportPage } from "~/use-cases/needs/read-import";
import { sharingWorld } from "../../support/needs-builders";
import { answered, routeArgs } from "../../support/requests";
import { must } from "../../support/round-builders";
import { pounds, share } from "../../support/written";

function pages() {
	const world = sharingWorld();
	const args = (
		more: {
			readonly params?: Record<string, string>;
			readonly form?: Record<string, string>;
			readonly path?: string;
			readonly person?: string | null;
		} = {},
	) =>
		routeArgs(world, more.person === undefined ? world.fundManager : more.person, more.path ?? "/needs", {
			params: { needsVersionId: world.versionId, ...more.params },
			...(more.form ? { form: more.form } : {}),
		});
	return { ...world, args };
}

const PLAIN = {
	unit: "0.01",
	step: "",
	steps: "",
	bounds: "none",
	floor: "",
	ceiling: "",
	minimum: "",
	rounding: "largest-remainder",
};

it("tries a formula without saving it, then saves it with percentages as people type them", async () => {
	const { args, withPriors, page } = pages();
	must(await withPriors());
	const typed = { ...PLAIN, bounds: "clamp", floor: "−5%", ceiling: "+20" };
	const tried = await answered(() => formula.action(args({ form: { ...typed, intent: "try" } })));
	expect(tried).toMatchObject({
		status: 200,
		data: {
			values: { floor: "−5%" },
			preview: {
				needs: {
					amounts: {
						A: pounds("380000.00"),
						B: pounds("285000.00"),
						C: pounds("215000.00"),
						D: pounds("120000.00"),
					},
				},
			},
		},
	});
	expect((await page()).formula.bounds).toBeNull();
	const revision = String((await page()).revision);
	expect(await answered(() => formula.action(args({ form: { ...typed, revision } })))).toMatchObject({
		status: 302,
	});
	expect((await page()).formula.bounds).toMatchObject({
		method: "clamp",
		floor: share("-0.05"),
		ceiling: share("0.2"),
	});
	const { data } = await answered(() => formula.loader(args()));
	expect(data).toMatchObject({ values: { floor: "-5", ceiling: "20", bounds: "clamp" } });
});

it("says beside the field what is wrong with a formula", async () => {
	const { args } = pages();
	const errors = async (form: Record<string, string>) =>
		((await answered(() => formula.action(args({ form: { ...PLAIN, ...form } })))).data as { errors: object })
			.errors;
	expect(await errors({ step: "1" })).toEqual({ steps: "Enter both the step and the number of steps" });
	expect(await errors({ floor: "five" })).toEqual({ floor: "The least must be a percentage, like -5 or 20" });
	expect(await errors({ step: "4", steps: "3", revision: "2" })).toEqual({
		step: "The step must be a whole number from 0 to the number of steps",
	});
	expect(await errors({ bounds: "scale-gains", rounding: "webster", revision: "2" })).toEqual({
		rounding: "Webster’s method cannot be used where gains are reduced to pay for lowest amounts",
	});
});

it("takes the year before from typed amounts; blank is not known", async () => {
	const { args, areas, page } = pages();
	const form = {
		revision: "2",
		source: "The decision of 2025",
		[`amounts.${areas.A}`]: "£400,000",
		[`amounts.${areas.B}`]: "",
	};
	expect(await answered(() => priors.action(args({ form: { ...form, source: "" } })))).toMatchObject({
		data: { errors: { source: "Enter where these amounts come from" } },
	});
	expect(await answered(() => priors.action(args({ form })))).toMatchObject({ status: 302 });
	expect((await page()).rows.map(({ prior }) => prior)).toEqual([pounds("400000.00"), null, null, null]);
});

/** A request that uploads a text as a CSV file. */
function uploaded(given: ReturnType<typeof routeArgs>, text: string) {
	const body = new FormData();
	body.append("file", new File([text], "figures.csv", { type: "text/csv" }));
	const headers = { Cookie: given.request.headers.get("Cookie") ?? "" };
	return { ...given, request: new Request(given.request.url, { method: "POST", body, headers }) };
}

it("asks which rows to leave out as ranges in one field, where a box for each would be too many fields", async () => {
	const { args } = pages();
	const notes = Array.from({ length: 3000 }, (_, place) => `Note ${place},`).join("\n");
	const text = `Partnership,Need\nA,40\n${notes}\nB,30\n`;
	const { location } = await answered(() => upload.action(uploaded(args(), text)));
	const params = { importId: /import\/([^/]+)/.exec(location ?? "")?.[1] ?? "" };
	const shown = (await answered(() => rowsPage.loader(args({ params })))).data as {
		readonly offered: readonly object[];
		readonly values: Record<string, string | readonly string[]>;
	};
	expect(shown.offered).toEqual([]);
	expect(shown.values).toMatchObject({ leftOut: [], more: "3 to 3002" });
	const form = { first: "1", count: "1", more: "3 to 3001" };
	expect(await answered(() => rowsPage.action(args({ params, form })))).toMatchObject({ status: 302 });
	const kept = (await answered(() => rowsPage.loader(args({ params })))).data as typeof shown;
	expect(kept.values).toMatchObject({ more: "3 to 3001" });
});

it("leads from a file through its columns to its check, and takes the figures only then", async () => {
	const { args, page, versionId } = pages();
	const file = (text: string) => uploaded(args(), text);
	const refused = await answered(() => upload.action(file("")));
	expect(refused).toMatchObject({ status: 400, data: { errors: { file: "The selected file is empty" } } });
	const unread = args({ path: "/needs/x/import?file=too-large" });
	expect(await answered(async () => upload.loader(unread))).toMatchObject({ data: { tooLarge: true } });
	const { location } = await answered(() => upload.action(file("Partnership,Need\nA,40\nB,30\nC,ten\n")));
	const importId = location?.split("/").at(-1) ?? "";
	const params = { importId };
	const chosen = { "uses.0": "area", "uses.1": "values:indicator-need", source: "" };
	expect(await answered(() => columns.action(args({ params, form: chosen })))).toMatchObject({
		status: 302,
		location: `/needs/${versionId}/import/${importId}/check`,
	});
	const { data } = await answered(() => check.loader(args({ params })));
	const shown = data as ImportPage;
	expect(shown.problems).toMatchObject([{ row: 4, column: "B", code: "not-a-number", text: "ten" }]);
	expect(shown.leftOut).toEqual(["Dale Partnership"]);
	expect(await answered(() => check.action(args({ params, form: { sha256: shown.sha256 } })))).toMatchObject({
		status: 409,
		data: {
			errors: {
				"": "The table has problems. Correct the file and upload it again, or change what you chose",
			},
		},
	});
	expect((await page()).indicators[0]?.values).toMatchObject({ A: "30", C: "25" });
});

it("hands out the figures as a table that can be uploaded again", async () => {
	const { args } = pages();
	const response = await csv(args());
	expect(response.headers.get("Content-Type")).toBe("text/csv; charset=utf-8");
	expect((await response.text()).split("\r\n").slice(0, 2)).toEqual([
		"Partnership,Area code,Need",
		"Ashford Partnership,E07000001,30",
	]);
});

it("makes one allocation of a form sent twice, and offers its case", async () => {
	const { args, versionId, officeId, person } = pages();
	const form = { title: "By need 2026-27", key: "allocation-1" };
	for (let sent = 0; sent < 2; sent++)
		expect(await answered(() => allocationForm.action(args({ form })))).toMatchObject({
			status: 302,
			location: `/needs/${versionId}/allocations/allocation-1`,
		});
	const params = { allocationId: "allocation-1" };
	const { data } = await answered(() => allocation.loader(args({ params })));
	expect(data).toMatchObject({ stale: false, mayDraft: true, notice: { pot: pounds("1000000.00") } });
	const text = await (await caseFile(args({ params }))).text();
	expect(JSON.parse(text)).toMatchObject({ format: "tranche-case/1", title: "By need 2026-27" });
	const finance = person("finance-officer", officeId);
	expect(await answered(() => allocation.loader(args({ params, person: finance })))).toMatchObject({
		status: 404,
	});
	expect(await answered(() => allocation.action(args({ params, form: {} })))).toMatchObject({ status: 302 });
});
