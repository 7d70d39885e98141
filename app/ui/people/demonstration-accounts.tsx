import { Table } from "../govuk/table";

export type OfferedAccount = { readonly email: string; readonly name: string; readonly what: string };

type Props = {
	readonly accounts: readonly OfferedAccount[];
	readonly password: string;
	readonly returnTo: string;
};

/** The people of the demonstration, each with a button that signs in as them. */
export function DemonstrationAccounts({ accounts, password, returnTo }: Props) {
	return (
		<section aria-labelledby="demonstration-accounts">
			<h2 className="govuk-heading-m" id="demonstration-accounts">
				Sign in as somebody in the demonstration
			</h2>
			<p className="govuk-body">
				All of them are invented. Where the service asks for a password again, theirs is{" "}
				<strong>{password}</strong>
			</p>
			<form method="post">
				<input type="hidden" name="return" value={returnTo} />
				<Table
					head={[{ text: "Who they are" }, { text: "Name and email address" }, { text: "Sign in" }]}
					rows={accounts.map(({ email, name, what }) => [
						{ text: what },
						{
							text: (
								<>
									{name}
									<br />
									<span className="govuk-hint govuk-!-margin-bottom-0">{email}</span>
								</>
							),
						},
						{
							text: (
								<button type="submit" name="account" value={email} className="tranche-link-button">
									Sign in
									<span className="govuk-visually-hidden">
										{" "}
										as {name}, {what}
									</span>
								</button>
							),
						},
					])}
					firstCellIsHeader
				/>
			</form>
		</section>
	);
}
