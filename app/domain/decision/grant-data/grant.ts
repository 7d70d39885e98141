import { calendarYearOf } from "../../fund/financial-year";
import { instantToLondon } from "../../london-time";
import { type Pence, sumPence } from "../../money";
import type { NoticeContent, NoticeLine } from "../notice";
import { printedNumber } from "../number";
import { geoCodeType } from "./geo-code-type";

type Organisation = { readonly id: string; readonly name: string };

/** A grant as the 360Giving Data Standard 1.4 describes one; its keys are the standard's own. */
export type Grant = {
	readonly id: string;
	readonly title: string;
	readonly description: string;
	readonly currency: "GBP";
	readonly amountAppliedFor?: Pence;
	readonly amountAwarded: Pence;
	/** London days, as all dates here. */
	readonly awardDate: string;
	readonly plannedDates: readonly { readonly startDate: string; readonly endDate: string }[];
	readonly recipientOrganization: readonly Organisation[];
	readonly fundingOrganization: readonly Organisation[];
	readonly beneficiaryLocation: readonly {
		readonly name?: string;
		readonly countryCode: "GB";
		readonly geoCode: string;
		readonly geoCodeType?: string;
	}[];
	readonly grantProgramme: readonly {
		readonly code: string;
		readonly title: string;
		readonly url?: string;
	}[];
	readonly fromOpenCall: "Yes" | "No";
	readonly relatedDocument: readonly {
		readonly id: string;
		readonly title: string;
		readonly url: string;
		readonly documentType: string;
	}[];
	/** The other grants of the same joint award. */
	readonly relatedActivity?: readonly string[];
	readonly url: string;
	/** An instant. */
	readonly dateModified: string;
	readonly dataSource: string;
};

/** What the register says of an organisation. */
export type Registered = {
	readonly id: string;
	readonly name: string;
	/** Organisation identifier, such as GB-LAE-BIR. */
	readonly identifier: string | null;
	readonly areaName: string | null;
	readonly areaGss: string | null;
	/** Reference prefix of a partnership. */
	readonly prefix: string | null;
};

/** A decision whose grants are told: what was signed, and what the register says of those whom it names. */
export type DecidedGrants = {
	readonly content: NoticeContent;
	readonly fund: {
		readonly id: string;
		readonly funder: Registered & { readonly grantPrefix: string | null };
	};
	/** The last London day on which the money of its round can be spent; null where none is set. */
	readonly spendBy: string | null;
	/** Of each line in order. */
	readonly recipients: readonly (readonly Registered[])[];
	/** When the version was published. */
	readonly modifiedAt: string;
	/** The address of the portal, without a stroke at its end. */
	readonly origin: string;
};

type FundNamed = NonNullable<NoticeContent["fund"]>;

/** What the identifiers of a publisher's grants begin with: its registered prefix, or what stands in for one. */
export function identifierPrefix({ funder }: DecidedGrants["fund"]): string {
	return funder.grantPrefix ?? funder.identifier ?? "unregistered";
}

/** The identifier of an organisation: the register's, or one of the publisher's own where it has none. */
export function organisationIdentifier(prefix: string, { id, identifier }: Registered): string {
	return identifier ?? `${prefix}-org-${id}`;
}

/** From the day of the award, or of its first financial year if that comes later, to the last day of its money. */
function plannedDates(
	decision: DecidedGrants,
	{ financialYear }: FundNamed,
	{ years }: NoticeLine,
	awardDate: string,
) {
	const paid = Object.keys(years ?? {}).sort();
	const [first = financialYear] = paid;
	const last = paid.at(-1) ?? first;
	const begins = `${calendarYearOf(first)}-04-01`;
	const ends = `${calendarYearOf(last) + 1}-03-31`;
	const endDate = decision.spendBy !== null && paid.length === 0 ? decision.spendBy : ends;
	return [{ startDate: begins < awardDate && awardDate <= endDate ? awardDate : begins, endDate }];
}

function programmeOf({ content: { round }, fund, origin }: DecidedGrants, named: FundNamed) {
	if (round) return { code: round.id, title: round.title, url: `${origin}/rounds/${round.id}` };
	return { code: fund.id, title: `${named.name} ${named.financialYear}` };
}

/** Which recipients get money of a line: each payee with its share, or all of them together where none is named. */
function paid(line: NoticeLine, registered: readonly Registered[]) {
	const shares = line.recipients.flatMap(({ share }, at) => {
		const recipient = registered[at];
		return recipient && share !== undefined && share > 0n ? [{ recipients: [recipient], amount: share }] : [];
	});
	if (shares.length > 1 && sumPence(shares.map(({ amount }) => amount)) === line.decided) return shares;
	const payees = registered.filter((_, at) => line.recipients[at]?.payee === true);
	return [{ recipients: payees.length > 0 ? payees : registered, amount: line.decided }];
}

function locationsOf(registered: readonly Registered[]): Grant["beneficiaryLocation"] {
	const seen = new Set<string>();
	return registered.flatMap(({ areaName, areaGss }) => {
		if (areaGss === null || seen.has(areaGss)) return [];
		seen.add(areaGss);
		const type = geoCodeType(areaGss);
		return [
			{
				...(areaName ? { name: areaName } : {}),
				countryCode: "GB" as const,
				geoCode: areaGss,
				...(type ? { geoCodeType: type } : {}),
			},
		];
	});
}

/** What a grant is for: the aims that were signed, or the decision and its power where a line has none. */
function descriptionOf({ content }: DecidedGrants, named: FundNamed, { aims, title }: NoticeLine): string {
	if (aims && aims.trim() !== "") return aims.trim();
	const { name, financialYear, legalPower } = named;
	return `${title}: a grant from the ${name} ${financialYear} under ${legalPower}, by decision ${printedNumber(content.number)}.`;
}

/**
 * The grants that a decision made, one for each line and payee that gets money, with nothing of what is exempt and of
 * no person; none where it gives no money. A joint award is a grant to each payee of its share, related to the others.
 */
export function grantsOf(decision: DecidedGrants): readonly Grant[] {
	const { content, fund, origin } = decision;
	const named = content.fund;
	if (named === null) return [];
	const prefix = identifierPrefix(fund);
	const awardDate = instantToLondon(content.signature.at).date;
	const notice = `${origin}/decisions/${content.number}`;
	return content.lines.flatMap((line, position): Grant[] => {
		if (line.decided <= 0n) return [];
		const registered = decision.recipients[position] ?? [];
		const parts = paid(line, registered);
		const key = `${prefix}-${content.number}-${line.reference ?? position + 1}`;
		const ids = parts.map(({ recipients: [first] }) =>
			parts.length === 1 ? key : `${key}-${first?.prefix ?? first?.id ?? ""}`,
		);
		return parts.map(({ recipients, amount }, at) => ({
			id: ids[at] ?? key,
			title: line.title.trim(),
			description: descriptionOf(decision, named, line),
			currency: "GBP",
			...(parts.length === 1 && line.asked !== null ? { amountAppliedFor: line.asked } : {}),
			amountAwarded: amount,
			awardDate,
			plannedDates: plannedDates(decision, named, line, awardDate),
			recipientOrganization: recipients.map((each) => ({
				id: organisationIdentifier(prefix, each),
				name: each.name,
			})),
			fundingOrganization: [
				{
					id: content.funder.identifier ?? organisationIdentifier(prefix, fund.funder),
					name: content.funder.name,
				},
			],
			beneficiaryLocation: locationsOf(parts.length === 1 ? registered : recipients),
			grantProgramme: [programmeOf(decision, named)],
			fromOpenCall: content.round ? "Yes" : "No",
			relatedDocument: [
				{
					id: content.number,
					title: `Decision ${printedNumber(content.number)}: ${content.title}`,
					url: notice,
					documentType: "Decision notice",
				},
			],
			...(parts.length > 1 ? { relatedActivity: ids.filter((_, other) => other !== at) } : {}),
			url: notice,
			dateModified: decision.modifiedAt,
			dataSource: `${origin}/data`,
		}));
	});
}
