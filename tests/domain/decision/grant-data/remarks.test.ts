import { describe, expect, test } from "vitest";
import type { Grant } from "~/domain/decision/grant-data/grant";
import { packageText } from "~/domain/decision/grant-data/package-text";
import {
	type GrantFault,
	type GrantRemark,
	grantFaults,
	grantRemarks,
} from "~/domain/decision/grant-data/remarks";
import { pence } from "~/domain/money";
import { grantSchemaFaults } from "../../../support/360giving/validate";
import { wholeGrant } from "../../../support/grant-builders";

const faults = (...grants: Grant[]) => grantFaults(grants).map(({ code, path }) => [code, path]);
const remarks = (grant: Grant, registered = true) =>
	grantRemarks([grant], { today: "2013-07-05", prefix: "360G-example", registered }).map(({ code, path }) => [
		code,
		path,
	]);

test("a whole grant has no fault and no remark, and passes the official schema", () => {
	expect(faults(wholeGrant())).toEqual([]);
	expect(remarks(wholeGrant())).toEqual([]);
});

describe("a grant that would be invalid is refused with the field", () => {
	test.each<[GrantFault, string, Partial<Grant>]>([
		["title-missing", "/title", { title: " " }],
		["description-missing", "/description", { description: "" }],
		["recipient-missing", "/recipientOrganization", { recipientOrganization: [] }],
		[
			"recipient-name-missing",
			"/recipientOrganization/0/name",
			{ recipientOrganization: [{ id: "GB-LAE-BIR", name: "" }] },
		],
		["funder-name-missing", "/fundingOrganization/0/name", { fundingOrganization: [{ id: "x", name: "" }] }],
		["identifier-blank", "/id", { id: "" }],
		["amount-not-above-zero", "/amountAwarded", { amountAwarded: pence(0) }],
		["award-date-impossible", "/awardDate", { awardDate: "2013-02-30" }],
		[
			"planned-date-impossible",
			"/plannedDates/0/startDate",
			{ plannedDates: [{ startDate: "2013-13-01", endDate: "2014-03-31" }] },
		],
		[
			"planned-dates-reversed",
			"/plannedDates/0/endDate",
			{ plannedDates: [{ startDate: "2013-07-04", endDate: "2013-07-03" }] },
		],
		["address-invalid", "/url", { url: "no address" }],
	])("%s", (code, path, more) => expect(faults(wholeGrant(more))).toEqual([[code, path]]));

	test("identifier-twice, in one decision or in what is published already", () => {
		expect(faults(wholeGrant(), wholeGrant())).toEqual([["identifier-twice", "/id"]]);
		const taken = new Set([wholeGrant().id]);
		expect(grantFaults([wholeGrant()], taken).map(({ code }) => code)).toEqual(["identifier-twice"]);
	});

	test("whatever the official schema refuses of what can be made here is found, at the same field", () => {
		const wrong: readonly Partial<Grant>[] = [
			{ awardDate: "4 July 2013" },
			{ awardDate: "" },
			{ url: "no address" },
			{ dataSource: "" },
			{ plannedDates: [{ startDate: "4 July", endDate: "2014-03-31" }] },
			{ recipientOrganization: [] },
			{ relatedDocument: [{ id: "1", title: "Notice", url: "here", documentType: "Decision notice" }] },
			{ grantProgramme: [{ code: "1", title: "Round", url: "a b" }] },
		];
		for (const more of wrong) {
			const grant = wholeGrant(more);
			const text = packageText({
				publisher: { name: "", identifier: "" },
				origin: "https://portal.example.org",
				issued: "",
				modified: "",
				grants: [grant],
			});
			const official = grantSchemaFaults(JSON.parse(text).grants[0]);
			expect(official, JSON.stringify(more)).not.toEqual([]);
			const [[, path] = []] = faults(grant);
			const isMissing = official.some((said) => said.includes(`required property '${path?.slice(1)}'`));
			expect(isMissing || official.some((said) => said.startsWith(`${path} `)), `${path}: ${official}`).toBe(
				true,
			);
		}
	});
});

describe("what the sector's checks flag is said", () => {
	test.each<[GrantRemark, string, Partial<Grant>]>([
		["title-is-description", "/description", { description: "Safer nights" }],
		["title-long", "/title", { title: "x".repeat(141) }],
		[
			"recipient-unregistered",
			"/recipientOrganization/0/id",
			{ recipientOrganization: [{ id: "360G-example-org-1", name: "A" }] },
		],
		[
			"funder-unregistered",
			"/fundingOrganization/0/id",
			{ fundingOrganization: [{ id: "360G-example-org-1", name: "A" }] },
		],
		[
			"identifier-odd",
			"/recipientOrganization/0/id",
			{ recipientOrganization: [{ id: "GB-CHC-12345", name: "A" }] },
		],
		[
			"identifier-odd",
			"/recipientOrganization/0/id",
			{ recipientOrganization: [{ id: "GB-COH-123456789", name: "A" }] },
		],
		["identifier-odd", "/recipientOrganization/0/id", { recipientOrganization: [{ id: "BIR", name: "A" }] }],
		["location-missing", "/beneficiaryLocation", { beneficiaryLocation: [] }],
		[
			"area-of-no-known-kind",
			"/beneficiaryLocation/0/geoCodeType",
			{ beneficiaryLocation: [{ countryCode: "GB", geoCode: "W15000001" }] },
		],
		["award-in-future", "/awardDate", { awardDate: "2013-07-06" }],
		["award-long-past", "/awardDate", { awardDate: "1987-07-06" }],
		[
			"planned-far-ahead",
			"/plannedDates/0/endDate",
			{ plannedDates: [{ startDate: "2013-07-04", endDate: "2026-03-31" }] },
		],
		[
			"planned-long-past",
			"/plannedDates/0/startDate",
			{ plannedDates: [{ startDate: "1987-07-04", endDate: "2014-03-31" }] },
		],
		["holds-email", "/description", { description: "Ask ann@example.org" }],
	])("%s", (code, path, more) => {
		expect(remarks(wholeGrant(more))).toEqual([[code, path]]);
		expect(faults(wholeGrant(more))).toEqual([]);
	});

	test("identifiers that are right are not odd", () => {
		for (const id of ["GB-CHC-1234567", "GB-COH-SC123456", "GB-LAE-BIR", "XI-HMRC-1"])
			expect(remarks(wholeGrant({ recipientOrganization: [{ id, name: "A" }] }))).toEqual([]);
	});

	test("publisher-unregistered", () =>
		expect(remarks(wholeGrant(), false)).toEqual([["publisher-unregistered", "/id"]]));
});
