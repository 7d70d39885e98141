import { SummaryList } from "../govuk/summary-list";

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
				<SummaryList
					rows={accounts.map(({ email, name, what }) => ({
						key: what,
						value: (
							<>
								<button type="submit" name="account" value={email} className="tranche-link-button">
									Sign in as {name}
								</button>
								<br />
								<span className="govuk-hint govuk-!-margin-bottom-0">{email}</span>
							</>
						),
					}))}
				/>
			</form>
		</section>
	);
}
