import { MoneyField, TextAreaField, TextField } from "../form/fields";

/** The fields of an intervention. */
export function InterventionFields() {
	return (
		<>
			<TextField name="title" label="Title" hint="Something that could stand and be funded alone" />
			<TextAreaField
				name="proposal"
				label="What will be done? (optional for now)"
				hint="Say what is done, where, for whom, and what it delivers"
				rows={8}
				maxLength={5000}
			/>
			<TextAreaField
				name="timescale"
				label="Timescale (optional for now)"
				hint="For example, in post by December, complete by 31 March"
				rows={2}
				maxLength={500}
			/>
			<TextAreaField
				name="succession"
				label="What happens afterwards? (optional for now)"
				hint="How the work goes on, is taken over or ends when the money is spent"
				rows={4}
				maxLength={3000}
			/>
			<MoneyField
				name="asked"
				label="Amount asked (optional for now)"
				hint="For example, 35,000 or 1,098.50"
			/>
			<MoneyField
				name="couldBeReducedTo"
				label="Smaller amount it could be reduced to (optional)"
				hint="Below the amount asked. It proposes a reduced version of the bid, which you can accept or leave"
			/>
		</>
	);
}
