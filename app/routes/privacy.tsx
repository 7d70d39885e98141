import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { contextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { OfficeContacts } from "~/ui/service/office-contacts";
import { readContacts } from "~/use-cases/people/read-contacts";

export const meta = titled(
	"Privacy",
	"What personal data this service keeps, why, who can see it and for how long, and what your rights are.",
);
export const handle: PageHandle = {
	forEverybody: true,
	breadcrumbs: () => [{ text: "Home", href: "/" }, { text: "Privacy" }],
};

export function loader(args: LoaderFunctionArgs) {
	const { offices, controllers } = readContacts(contextFor(args));
	return { offices, controllers };
}

export default function Privacy() {
	const { offices, controllers: names } = useLoaderData<typeof loader>();
	return (
		<>
			<h1 className="govuk-heading-l">Privacy</h1>
			<p className="govuk-body">
				{names.length === 0
					? "The office that runs this service is the data controller: it decides how the personal data in it is used."
					: `Each of these offices is a data controller: it decides how the personal data of its own work in this service is used: ${names.join(", ")}.`}
			</p>
			<h2 className="govuk-heading-m">What we keep about you</h2>
			<p className="govuk-body">If you only read what is published, we keep nothing that says who you are.</p>
			<p className="govuk-body">If you have an account, we keep:</p>
			<ul className="govuk-list govuk-list--bullet">
				<li>
					your name, your work email address and a scrambled copy of your password that cannot be read back
				</li>
				<li>your roles, and the organisations that you act for</li>
				<li>the interests that you or the office have put on the register</li>
				<li>what you write, score, advise, decide and sign</li>
				<li>for 7 days, what you typed in a bid and did not save, which only you can read</li>
				<li>
					your comments on the sections of a bid, which only the people of its partnerships can read and which
					are kept as long as the bid
				</li>
				<li>a record of each change that you make and when you made it</li>
				<li>for 90 days, that we sent you a message, but not what it said</li>
				<li>attempts to do something that you may not do, and failed attempts to sign in</li>
			</ul>
			<p className="govuk-body">
				A bid may name other people, such as who to contact about it. Bidders must tell those people.
			</p>
			<h2 className="govuk-heading-m">Why we keep it</h2>
			<p className="govuk-body">
				We use it to share out public money fairly and to show afterwards how that was done. In law this is a
				task in the public interest (Article 6(1)(e) of the UK GDPR).
			</p>
			<h2 className="govuk-heading-m">Who can see it</h2>
			<p className="govuk-body">
				People who work on a round see what their role needs. Auditors and administrators can read what was
				changed, once those who are concerned may know of it, and attempts that were refused. When a decision
				is published, everybody can read its notice. It names the person who signed it, their office, and whom
				to ask. Your password is shown to nobody.
			</p>
			<p className="govuk-body">
				We do not sell personal data, and we do not use it to make decisions about people without a person.
			</p>
			<h2 className="govuk-heading-m">How long we keep it</h2>
			<p className="govuk-body">
				Bids, scores and decisions are kept for as long as the office must be able to account for the money.
				Ask the office how long that is for the records that name you.
			</p>
			<h2 className="govuk-heading-m">Your rights</h2>
			<p className="govuk-body">You can ask the office:</p>
			<ul className="govuk-list govuk-list--bullet">
				<li>what it keeps about you, and for a copy</li>
				<li>to correct what is wrong</li>
				<li>to erase it or to stop using it, where the law allows that</li>
			</ul>
			<OfficeContacts offices={offices} />
			<p className="govuk-body">
				If you are not content with the answer, you can{" "}
				<a className="govuk-link" href="https://ico.org.uk/make-a-complaint/">
					complain to the Information Commissioner
				</a>
				.
			</p>
			<p className="govuk-body">
				We also use{" "}
				<a className="govuk-link" href="/cookies">
					cookies that the service needs
				</a>
				.
			</p>
		</>
	);
}
