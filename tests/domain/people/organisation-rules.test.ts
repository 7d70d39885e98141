import { describe, expect, it } from "vitest";
import { type OrganisationFacts, organisationFacts, periodsMeet } from "~/domain/people/organisation-rules";

const partnership: OrganisationFacts = {
	kind: "partnership",
	name: "Safer Sandwell Partnership",
	identifier: null,
	areaName: "Sandwell",
	areaGss: "e08000028",
	prefix: "ss",
	accountableBody: null,
	officeTitle: null,
	startsOn: "1998-07-31",
};
const code = (change: Partial<OrganisationFacts>): string => {
	const outcome = organisationFacts({ ...partnership, ...change });
	return outcome.ok ? "accepted" : outcome.code;
};

describe("the facts of an organisation", () => {
	it("keep prefix and area code in capitals", () => {
		expect(organisationFacts(partnership)).toMatchObject({ value: { prefix: "SS", areaGss: "E08000028" } });
	});

	it.each([
		[{ name: "" }, "name-missing"],
		[{ areaName: null }, "area-missing"],
		[{ areaGss: "E0800002" }, "gss-code-invalid"],
		[{ areaGss: null }, "gss-code-invalid"],
		[{ prefix: "S1" }, "prefix-invalid"],
		[{ prefix: "SAND" }, "prefix-invalid"],
		[{ prefix: null }, "prefix-invalid"],
		[{ prefix: "j" }, "prefix-joint"],
		[{ prefix: "JB" }, "accepted"],
	] as const)("%j: %s", (change, expected) => expect(code(change)).toBe(expected));

	it("leave out what the kind does not have", () => {
		const office = organisationFacts({ ...partnership, kind: "office", officeTitle: "Mayor" });
		expect(office).toMatchObject({ value: { areaGss: null, prefix: null, officeTitle: null } });
	});

	it("of a deciding office need its title", () => {
		expect(code({ kind: "deciding-office" })).toBe("office-title-missing");
		expect(code({ kind: "deciding-office", officeTitle: "Mayor" })).toBe("accepted");
	});
});

describe("two periods", () => {
	const until = { startsOn: "1998-07-31", endsOn: "2014-03-31" };
	it("meet when they share a day", () => {
		expect(periodsMeet(until, { startsOn: "2014-03-31", endsOn: null })).toBe(true);
		expect(periodsMeet(until, { startsOn: "2014-04-01", endsOn: null })).toBe(false);
		expect(
			periodsMeet({ startsOn: "2000-01-01", endsOn: null }, { startsOn: "2010-01-01", endsOn: null }),
		).toBe(true);
	});
});
