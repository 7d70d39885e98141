import { type Contact, ContactLines } from "../service/contact-lines";

/** Whom to ask about a round. */
export function RoundContact({ contact }: { readonly contact: Contact | null }) {
	if (!contact) return null;
	return (
		<>
			<h2 className="govuk-heading-m" id="contact">
				Contact
			</h2>
			<ContactLines contact={contact} />
		</>
	);
}
