/** Right of the navigation: the way in, or who is signed in and the way out. */
export function AccountSlot({ name }: { readonly name: string | null }) {
	if (name === null)
		return (
			<a className="govuk-link" href="/sign-in">
				Sign in
			</a>
		);
	return (
		<>
			<a className="govuk-link" href="/account">
				<span className="govuk-visually-hidden">Your account: </span>
				{name}
			</a>
			<form method="post" action="/sign-out">
				<button type="submit" className="tranche-link-button">
					Sign out
				</button>
			</form>
		</>
	);
}
