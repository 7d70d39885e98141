import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { contextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { OfficeContacts } from "~/ui/service/office-contacts";
import { readContacts } from "~/use-cases/people/read-contacts";

export const meta = titled(
	"Accessibility statement",
	"How accessible this service is, how it is tested, and how to tell us about a problem.",
);
export const handle: PageHandle = {
	forEverybody: true,
	breadcrumbs: () => [{ text: "Home", href: "/" }, { text: "Accessibility statement" }],
};

export function loader(args: LoaderFunctionArgs) {
	return { offices: readContacts(contextFor(args)).offices };
}

export default function Accessibility() {
	const { offices } = useLoaderData<typeof loader>();
	return (
		<>
			<h1 className="govuk-heading-l">Accessibility statement</h1>
			<p className="govuk-body">
				This statement is about all pages of this service. We want as many people as possible to be able to
				use it. You should be able to:
			</p>
			<ul className="govuk-list govuk-list--bullet">
				<li>change colours, contrast and fonts with your browser or device</li>
				<li>zoom in to 400% without text running off the screen</li>
				<li>use every page with a keyboard alone</li>
				<li>use every page with a screen reader</li>
				<li>use every page with JavaScript turned off</li>
				<li>read the figures of each chart in a table below it</li>
			</ul>
			<p className="govuk-body">
				<a className="govuk-link" href="https://mcmw.abilitynet.org.uk/">
					AbilityNet
				</a>{" "}
				has advice on making your device easier to use if you have a disability.
			</p>
			<h2 className="govuk-heading-m">How accessible this service is</h2>
			<p className="govuk-body">
				It is built to meet the{" "}
				<a className="govuk-link" href="https://www.w3.org/TR/WCAG22/">
					Web Content Accessibility Guidelines version 2.2
				</a>{" "}
				at level AA. Nobody independent has tested it yet, so we do not say that it meets them in full.
			</p>
			<p className="govuk-body">
				Wide tables scroll sideways on a narrow screen when they do not fit. What people type into bids may
				contain long passages that we have not written.
			</p>
			<h2 className="govuk-heading-m">Tell us about a problem</h2>
			<p className="govuk-body">
				If you cannot use a page, or need something in another format such as large print, contact the office.
				Tell us the address of the page and what you need.
			</p>
			<OfficeContacts offices={offices} />
			<h2 className="govuk-heading-m">If you are not content with our answer</h2>
			<p className="govuk-body">
				The Equality and Human Rights Commission enforces the Public Sector Bodies (Websites and Mobile
				Applications) (No. 2) Accessibility Regulations 2018. Contact the{" "}
				<a className="govuk-link" href="https://www.equalityadvisoryservice.com/">
					Equality Advisory and Support Service
				</a>
				.
			</p>
			<h2 className="govuk-heading-m">How we test</h2>
			<p className="govuk-body">
				Each new version is tested before it is used: every page is checked by a program (axe) in a browser,
				on a wide screen and on one 320 pixels wide, and people’s tasks are done by keyboard and without
				JavaScript.
			</p>
			<p className="govuk-body">This statement was last changed on 29 November 2026.</p>
		</>
	);
}
