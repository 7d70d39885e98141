export type Contact = { readonly name: string; readonly email: string; readonly telephone: string };

/** Whom to ask about a round. */
export function RoundContact({ contact }: { readonly contact: Contact | null }) {
	if (!contact) return null;
	const { name, email, telephone } = contact;
	return (
		<>
			<h2 className="govuk-heading-m" id="contact">
				Contact
			</h2>
			<ul className="govuk-list">
				{name === "" ? null : <li>{name}</li>}
				{email === "" ? null : (
					<li>
						Email:{" "}
						<a className="govuk-link" href={`mailto:${email}`}>
							{email}
						</a>
					</li>
				)}
				{telephone === "" ? null : <li>Telephone: {telephone}</li>}
			</ul>
		</>
	);
}
