import { Details } from "../govuk/details";
import { SummaryList } from "../govuk/summary-list";

type Props = {
	readonly rounds: readonly {
		readonly title: string;
		readonly people: readonly {
			readonly email: string;
			readonly name: string;
			readonly what: string;
			/** What they can do in this round. */
			readonly can: string;
		}[];
	}[];
	readonly password: string;
	readonly returnTo: string;
	/** Where the sign-in form goes, when not to the page's own address. */
	readonly action?: string | undefined;
	/** A form that arrived after its sender's session had ended, kept until it can be sent again. */
	readonly unsent?: string | undefined;
};

/** The demonstration's people by round and role, each with a button that signs in; the first round is open. */
export function DemonstrationAccounts({ rounds, password, returnTo, action, unsent }: Props) {
	return (
		<section aria-labelledby="demonstration-accounts">
			<h2 className="govuk-heading-m" id="demonstration-accounts">
				Sign in as somebody in the demonstration
			</h2>
			<p className="govuk-body">
				These people are invented. If you are asked for a password again, enter <strong>{password}</strong>
			</p>
			<form method="post" action={action}>
				<input type="hidden" name="return" value={returnTo} />
				{unsent ? <input type="hidden" name="unsent" value={unsent} /> : null}
				{rounds.map(({ title, people }, place) => (
					<Details key={title} summary={title} open={place === 0}>
						<SummaryList
							rows={people.map(({ email, name, what, can }) => ({
								key: what,
								value: (
									<>
										<button type="submit" name="account" value={email} className="tranche-link-button">
											Sign in as {name}
										</button>
										<br />
										{can}
										<br />
										<span className="govuk-hint govuk-!-margin-bottom-0">{email}</span>
									</>
								),
							}))}
						/>
					</Details>
				))}
			</form>
		</section>
	);
}
