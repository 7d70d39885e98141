import { describe, expect, test } from "vitest";
import { partnershipsOfFund, presentHeir } from "~/domain/needs/fund-partnerships";

const HERE = { funderId: "here", decidingOfficeId: "mayor" };
const THERE = { funderId: "there", decidingOfficeId: "board" };
const partnership = (id: string, endsOn: string | null = null, successorId: string | null = null) => ({
	id,
	startsOn: "2000-01-01",
	endsOn,
	successorId,
});

describe("the partnerships of a fund", () => {
	const all = [partnership("ours"), partnership("theirs"), partnership("new")];
	const ids = (...given: Parameters<typeof partnershipsOfFund>) =>
		partnershipsOfFund(...given).map(({ id }) => id);

	test("are those its funder or deciding office has named before, and those nobody has", () => {
		const named = [
			{ organisationId: "ours", ...HERE },
			{ organisationId: "theirs", ...THERE },
		];
		expect(ids(all, named, { funderId: "here", decidingOfficeId: "another" })).toEqual(["ours", "new"]);
		expect(ids(all, named, { funderId: "another", decidingOfficeId: "board" })).toEqual(["theirs", "new"]);
	});

	test("are all of them where an office has named nobody and others have named everybody", () => {
		const named = all.map(({ id }) => ({ organisationId: id, ...THERE }));
		expect(ids(all, named, HERE)).toEqual(["ours", "theirs", "new"]);
	});

	test("are a merged one's successor and the others that went into it too, however the chain runs", () => {
		const merged = [
			partnership("first", "2010-01-01", "second"),
			partnership("second", "2012-01-01", "third"),
			partnership("aside", "2012-01-01", "third"),
			partnership("third"),
		];
		const named = [{ organisationId: "first", ...HERE }];
		expect(ids(merged, named, HERE)).toEqual(["first", "second", "aside", "third"]);
		expect(ids([...merged, partnership("new")], named, THERE)).toEqual(["new"]);
	});
});

describe("who stands in a partnership's place on a day", () => {
	const merged = [
		partnership("first", "2010-01-01", "second"),
		partnership("second", "2012-01-01", "third"),
		partnership("third"),
		partnership("gone", "2012-01-01"),
	];

	test("is itself to its last day, then its successor", () => {
		expect(presentHeir("first", merged, "2010-01-01")).toBe("first");
		expect(presentHeir("first", merged, "2010-01-02")).toBe("second");
		expect(presentHeir("first", merged, "2014-01-01")).toBe("third");
	});

	test("is who takes its place later, and one that starts later itself", () => {
		const later = [
			partnership("ended", "2010-01-01", "next"),
			{ ...partnership("next"), startsOn: "2010-04-01" },
		];
		expect(presentHeir("ended", later, "2010-01-01")).toBe("ended");
		expect(presentHeir("ended", later, "2010-01-02")).toBe("next");
		expect(presentHeir("next", later, "2009-11-01")).toBe("next");
	});

	test("is nobody where it has no successor", () => {
		expect(presentHeir("gone", merged, "2014-01-01")).toBeNull();
	});
});
