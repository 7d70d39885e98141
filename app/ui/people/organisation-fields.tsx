import { hasContact } from "~/domain/people/organisation-rules";
import type { OrganisationKind } from "~/domain/roles";
import { DateField, TextAreaField, TextField } from "../form/fields";

type Labels = Readonly<
	Record<
		| "name"
		| "areaName"
		| "areaGss"
		| "prefix"
		| "accountableBody"
		| "priorities"
		| "officeTitle"
		| "contactEmail"
		| "contactTelephone"
		| "contactAddress"
		| "identifier"
		| "grantPrefix"
		| "startsOn",
		string
	>
>;

/** The fields for the facts of an organisation of a kind, inside a form page. */
export function OrganisationFields({
	kind,
	labels,
}: {
	readonly kind: OrganisationKind;
	readonly labels: Labels;
}) {
	return (
		<>
			<TextField name="name" label={labels.name} />
			{kind === "partnership" ? <PartnershipFields labels={labels} /> : null}
			{kind === "deciding-office" ? (
				<TextField
					name="officeTitle"
					label={labels.officeTitle}
					hint="The title it uses to sign decisions, such as Police and Crime Commissioner"
				/>
			) : null}
			{hasContact(kind) ? (
				<>
					<TextField
						name="contactEmail"
						type="email"
						label={labels.contactEmail}
						hint="Shown on the contact page, for questions, complaints and requests about personal data"
						spellCheck={false}
					/>
					<TextField
						name="contactTelephone"
						type="tel"
						label={labels.contactTelephone}
						className="govuk-input--width-20"
					/>
					<TextAreaField name="contactAddress" label={labels.contactAddress} rows={4} />
				</>
			) : null}
			<TextField
				name="identifier"
				label={labels.identifier}
				hint="Its code in published grant data, such as GB-LAE-BIR"
				className="govuk-input--width-10"
				spellCheck={false}
			/>
			{kind === "funder" ? (
				<TextField
					name="grantPrefix"
					label={labels.grantPrefix}
					hint="What 360Giving gave you to begin the identifiers of your grants with, such as 360G-example"
					className="govuk-input--width-20"
					spellCheck={false}
				/>
			) : null}
			<DateField name="startsOn" label={labels.startsOn} hint="For example, 1 4 2027" />
		</>
	);
}

function PartnershipFields({ labels }: { readonly labels: Labels }) {
	return (
		<>
			<TextField name="areaName" label={labels.areaName} className="govuk-input--width-20" />
			<TextField
				name="areaGss"
				label={labels.areaGss}
				hint="The official code of the area: a letter and eight numbers, such as E08000025"
				className="govuk-input--width-10"
				spellCheck={false}
			/>
			<TextField
				name="prefix"
				label={labels.prefix}
				hint="One to three letters that start the references of its bids, such as SS"
				className="govuk-input--width-3"
				spellCheck={false}
			/>
			<TextField
				name="accountableBody"
				label={labels.accountableBody}
				hint="The body that receives its money and answers for it"
			/>
			<TextAreaField
				name="priorities"
				label={labels.priorities}
				hint="The partnership’s own priorities, one on each line"
			/>
		</>
	);
}
