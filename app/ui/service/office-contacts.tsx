import type { OfficeContact } from "~/use-cases/people/read-contacts";
import { ContactLines } from "./contact-lines";

export type Office = OfficeContact;

/** The offices that run the service, each with how to reach it. */
export function OfficeContacts({ offices }: { readonly offices: readonly Office[] }) {
	if (offices.length === 0)
		return <p className="govuk-body">The office has not given its contact details yet.</p>;
	return offices.map((office) => <ContactLines key={office.id} contact={office} />);
}
