import {
	CheckboxesField,
	DateField,
	DateTimeField,
	MoneyField,
	SelectField,
	TextAreaField,
	TextField,
} from "../form/fields";

type Plan = { readonly id: string; readonly title: string; readonly version: number };

/** The later days of a round, each of which may wait. */
export function LaterDays() {
	return (
		<>
			<DateField name="boardMeetsOn" label="Board meets (optional)" />
			<DateField name="decisionExpectedOn" label="Decision expected (optional)" />
			<DateField name="spendBy" label="Money to be spent by (optional)" />
		</>
	);
}

/** The fields of a round: what it is for, its amount and its dates. Times are London's. */
export function RoundFields({ plans }: { readonly plans: readonly Plan[] }) {
	return (
		<>
			<TextField name="title" label="Title" hint="For example, Second tranche" />
			<TextField
				name="code"
				label="Short code (optional)"
				hint="Stands with a bid’s reference where bids of several rounds are listed. Letters, figures and hyphens, for example 2026-T1. If you leave it blank, the round is given one"
				className="govuk-input--width-10"
			/>
			<TextAreaField
				name="purpose"
				label="Purpose"
				hint="What the money is for. Partnerships and the public read this"
			/>
			<SelectField
				name="planId"
				lacking="plan"
				label="Plan"
				hint="Bids support the objectives of this version"
				placeholder="Choose a plan"
				items={plans.map(({ id, title, version }) => ({ value: id, text: `${title}, version ${version}` }))}
			/>
			<MoneyField name="amount" label="Amount of the round" hint="Opening sets it aside in the fund" />
			<DateTimeField name="opensAt" label="Opens" hint="For example, 16 9 2026 at 9am" />
			<CheckboxesField
				name="opensByItself"
				label={{ text: "Opening", className: "govuk-visually-hidden" }}
				items={[
					{
						value: "yes",
						text: "Open the round by itself at this time",
						hint: {
							text: "Only if nothing is missing. If something is, the round stays planned and its page says what",
						},
					},
				]}
			/>
			<DateTimeField
				name="closesAt"
				label="Closes"
				hint="Bids received at this time or later are refused. For example, 11 10 2026 at 5pm"
			/>
			<LaterDays />
			<TextField
				name="contactName"
				label="Contact (optional)"
				hint="Whom bidders and the public can ask: a name or a team"
			/>
			<TextField
				name="contactEmail"
				label="Contact email address (optional)"
				type="email"
				spellCheck={false}
			/>
			<TextField
				name="contactTelephone"
				label="Contact telephone number (optional)"
				type="tel"
				className="govuk-input--width-20"
			/>
		</>
	);
}
