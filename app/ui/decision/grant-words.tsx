import type { GrantFault, GrantRemark, Said } from "~/domain/decision/grant-data/remarks";

/** What the data would lack, with the field of the standard that it is in. */
export const FAULT_WORDS: Readonly<Record<GrantFault, string>> = {
	"title-missing": "The grant has no title. The field is Title",
	"description-missing": "The grant does not say what it is for. The field is Description",
	"recipient-missing": "Nobody is named who receives the grant. The field is Recipient Org",
	"recipient-name-missing": "Who receives the grant has no name. The field is Recipient Org: Name",
	"funder-name-missing": "The funder has no name. The field is Funding Org: Name",
	"identifier-blank": "The grant has no identifier. The field is Identifier",
	"identifier-twice": "Another published grant has the same identifier. The field is Identifier",
	"amount-not-above-zero": "The amount is not above £0. The field is Amount Awarded",
	"award-date-impossible": "The day of the award does not exist. The field is Award Date",
	"planned-date-impossible": "A planned day does not exist. The field is Planned Dates",
	"planned-dates-reversed": "The work would end before it begins. The field is Planned Dates: End Date",
	"address-invalid": "A link is not a web address. The field is URL",
};

const REMARK_WORDS: Readonly<Record<GrantRemark, string>> = {
	"title-is-description": "The description only repeats the title. Readers learn no more from it",
	"title-long": "The title is over 140 characters",
	"recipient-unregistered":
		"The recipient has no organisation identifier. An administrator can add it to the organisation",
	"funder-unregistered":
		"The funder has no organisation identifier. An administrator can add it to the organisation",
	"publisher-unregistered":
		"The funder has no 360Giving prefix. Ask 360Giving for one; an administrator can add it to the funder",
	"identifier-odd": "An organisation identifier does not look like one, such as GB-LAE-BIR. Check it",
	"location-missing": "No area is named that benefits",
	"area-of-no-known-kind": "The code of an area is of no kind that the standard lists. Check it",
	"award-in-future": "The day of the award is in the future",
	"award-long-past": "The day of the award is over 25 years ago",
	"planned-far-ahead": "The work would end in over 12 years",
	"planned-long-past": "The work would begin over 25 years ago",
	"holds-email":
		"The text holds an email address, which everybody could read. Take it out unless it should be public",
};

/** What the published data would be criticised for, each thing once with the grants it is about. */
export function GrantRemarks({ remarks }: { readonly remarks: readonly Said<GrantRemark>[] }) {
	if (remarks.length === 0) return null;
	const codes = [...new Set(remarks.map(({ code }) => code))];
	return (
		<>
			<h2 className="govuk-heading-m">What readers of the open data may criticise</h2>
			<p className="govuk-body">You can publish all the same. Some of it can be put right first.</p>
			<ul className="govuk-list govuk-list--bullet">
				{codes.map((code) => (
					<li key={code}>
						{REMARK_WORDS[code]}
						{": "}
						{[...new Set(remarks.filter((each) => each.code === code).map(({ grant }) => grant.title))].join(
							"; ",
						)}
						.
					</li>
				))}
			</ul>
		</>
	);
}
