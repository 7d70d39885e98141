import { MoneyField, SelectField, TextAreaField, TextField } from "../form/fields";

type Choice = { readonly id: string; readonly name: string };

/** The fields of a fund; a new one has its pot too. */
export function FundFields({
	funders,
	decidingOffices,
	withPot = false,
}: {
	readonly funders: readonly Choice[];
	readonly decidingOffices: readonly Choice[];
	readonly withPot?: boolean;
}) {
	const items = (choices: readonly Choice[]) => choices.map(({ id, name }) => ({ value: id, text: name }));
	return (
		<>
			<TextField name="name" label="Name" hint="For example, Invest to Save Budget" />
			<TextField name="financialYear" label="Financial year" hint="For example, 2026-27" />
			<SelectField
				name="funderId"
				lacking="funder"
				label="Funder"
				placeholder="Choose a funder"
				items={items(funders)}
			/>
			<SelectField
				name="decidingOfficeId"
				lacking="deciding-office"
				label="Deciding office"
				hint="Who signs decisions about this fund"
				placeholder="Choose a deciding office"
				items={items(decidingOffices)}
			/>
			<TextAreaField
				name="legalPower"
				label="Legal power"
				hint="The Act and section the money is given under"
			/>
			<TextAreaField name="purpose" label="Purpose" />
			{withPot ? (
				<MoneyField name="pot" label="Pot" hint="The whole budget. It becomes the first row of the ledger" />
			) : null}
		</>
	);
}
