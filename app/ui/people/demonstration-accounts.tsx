import { SummaryList } from "../govuk/summary-list";

export type OfferedAccount = { readonly email: string; readonly name: string; readonly what: string };

type Props = {
	readonly accounts: readonly OfferedAccount[];
	readonly password: string;
	readonly returnTo: string;
	/** Where the sign-in form goes, when not to the page's own address. */
	readonly action?: string | undefined;
	/** A form that arrived after its sender's session had ended, kept until it can be sent again. */
	readonly unsent?: string | undefined;
};

/** The people of the demonstration, each with a button that signs in as them. */
export function DemonstrationAccounts({ accounts, password, returnTo, action, unsent }: Props) {
	return (
		<section aria-labelledby="demonstration-accounts">
			<h2 className="govuk-heading-m" id="demonstration-accounts">
				Sign in as somebody in the demonstration
			</h2>
			<p className="govuk-body">
				All of them are invented. Where the service asks for a password again, theirs is{" "}
				<strong>{password}</strong>
			</p>
			<form method="post" action={action}>
				<input type="hidden" name="return" value={returnTo} />
				{unsent ? <input type="hidden" name="unsent" value={unsent} /> : null}
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
