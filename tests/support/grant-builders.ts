import type { DecidedGrants, Grant, Registered } from "~/domain/decision/grant-data/grant";
import type { NoticeContent, NoticeLine } from "~/domain/decision/notice";
import { pounds } from "./written";

/** A partnership as the register has it. */
export const partnership = (prefix: string, more: Partial<Registered> = {}): Registered => ({
	id: `organisation-${prefix}`,
	name: `Partnership ${prefix}`,
	identifier: `GB-LAE-${prefix}`,
	areaName: `Area ${prefix}`,
	areaGss: "E08000025",
	prefix,
	...more,
});

/** A line of a notice that gives £1,000.50 to one partnership. */
export const awardedLine = (more: Partial<NoticeLine> = {}): NoticeLine => ({
	reference: "B1",
	title: "Safer nights",
	recipients: [{ name: "Partnership B", areaGss: "E08000025", payee: true }],
	aims: "Fewer assaults at night",
	asked: pounds("1200.00"),
	proposed: pounds("1000.50"),
	decided: pounds("1000.50"),
	reason: "Highest score",
	conditions: "",
	outcome: "awarded",
	...more,
});

type More = Partial<Omit<DecidedGrants, "content">> & { readonly content?: Partial<NoticeContent> };

/** A decision of 4 July 2013 with one line, as its grants are told from. */
export function decidedGrants({ content, ...more }: More = {}): DecidedGrants {
	return {
		content: {
			kind: "round",
			number: "2013-014",
			title: "Second tranche",
			funder: { name: "A Commissioner", identifier: "GB-PA-ABC" },
			fund: { name: "Invest to Save", financialYear: "2013-14", legalPower: "section 9 of the Act of 2011" },
			round: { id: "second-tranche", title: "Second tranche", schemeSha256: "" },
			lines: [awardedLine()],
			signature: { name: "Dana", title: "Commissioner", at: "2013-07-03T23:30:00.000Z" },
			...content,
		} as NoticeContent,
		fund: {
			id: "invest-to-save",
			funder: { ...partnership("F"), grantPrefix: "360G-example" },
		},
		spendBy: null,
		recipients: [[partnership("B")]],
		modifiedAt: "2013-07-05T09:00:00.000Z",
		origin: "https://portal.example.org",
		...more,
	};
}

/** A whole grant, to change one thing of. */
export const wholeGrant = (more: Partial<Grant> = {}): Grant => ({
	id: "360G-example-2013-014-B1",
	title: "Safer nights",
	description: "Fewer assaults at night",
	currency: "GBP",
	amountAppliedFor: pounds("1200.00"),
	amountAwarded: pounds("1000.50"),
	awardDate: "2013-07-04",
	plannedDates: [{ startDate: "2013-07-04", endDate: "2014-03-31" }],
	recipientOrganization: [{ id: "GB-LAE-BIR", name: "Partnership B" }],
	fundingOrganization: [{ id: "GB-PA-ABC", name: "A Commissioner" }],
	beneficiaryLocation: [{ name: "Area B", countryCode: "GB", geoCode: "E08000025", geoCodeType: "MD" }],
	grantProgramme: [{ code: "second-tranche", title: "Second tranche" }],
	fromOpenCall: "Yes",
	relatedDocument: [],
	url: "https://portal.example.org/decisions/2013-014",
	dateModified: "2013-07-05T09:00:00.000Z",
	dataSource: "https://portal.example.org/data",
	...more,
});
