export type Contact = {
	readonly name: string;
	readonly email: string;
	readonly telephone: string;
	/** Lines of text. */
	readonly address?: string;
};

/** How to reach somebody: name, e-mail, telephone and address, those that are given. */
export function ContactLines({ contact }: { readonly contact: Contact }) {
	const { name, email, telephone, address = "" } = contact;
	return (
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
			{address === "" ? null : <li className="tranche-verbatim">{address}</li>}
		</ul>
	);
}
