import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { contextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { ContactLines } from "~/ui/service/contact-lines";
import { OfficeContacts } from "~/ui/service/office-contacts";
import { readContacts } from "~/use-cases/people/read-contacts";

export const meta = titled(
	"Contact",
	"How to reach the office, and whom to ask about a round or if you cannot sign in.",
);
export const handle: PageHandle = {
	forEverybody: true,
	breadcrumbs: () => [{ text: "Home", href: "/" }, { text: "Contact" }],
};

export function loader(args: LoaderFunctionArgs) {
	return readContacts(contextFor(args));
}

export default function ContactPage() {
	const { offices, rounds } = useLoaderData<typeof loader>();
	return (
		<>
			<h1 className="govuk-heading-l">Contact</h1>
			<h2 className="govuk-heading-m">The office</h2>
			<OfficeContacts offices={offices} />
			{rounds.length > 0 ? <h2 className="govuk-heading-m">Questions about a round</h2> : null}
			{rounds.map(({ id, title, contact }) => (
				<section key={id}>
					<h3 className="govuk-heading-s">
						<a className="govuk-link" href={`/rounds/${id}`}>
							{title}
						</a>
					</h3>
					<ContactLines contact={contact} />
				</section>
			))}
			<h2 className="govuk-heading-m">If you cannot sign in</h2>
			<p className="govuk-body">
				Ask the office for a link to set a new password. It works once, for 7 days.
			</p>
		</>
	);
}
