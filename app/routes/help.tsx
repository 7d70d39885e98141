import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";

export const meta = titled(
	"Help",
	"How money is shared out, how to sign in and submit a bid, and how to check the sums of a decision.",
);
export const handle: PageHandle = {
	forEverybody: true,
	breadcrumbs: () => [{ text: "Home", href: "/" }, { text: "Help" }],
};

function To({ href, children }: { readonly href: string; readonly children: string }) {
	return (
		<a className="govuk-link" href={href}>
			{children}
		</a>
	);
}

export default function Help() {
	return (
		<>
			<h1 className="govuk-heading-l">Help</h1>
			<h2 className="govuk-heading-m">How money is shared out</h2>
			<ol className="govuk-list govuk-list--number govuk-list--spaced">
				<li>
					The office opens a <To href="/rounds">round</To>. From then on its criteria, weights and rule cannot
					change.
				</li>
				<li>
					Partnerships write bids, and somebody with authority submits each one before the round closes.
				</li>
				<li>
					Assessors score each bid on their own. Where they differ too much, a moderator agrees the score.
				</li>
				<li>The published rule turns scores, and need where the rule says so, into a proposal.</li>
				<li>A board advises on it, and the person who decides signs a numbered decision.</li>
				<li>
					The <To href="/decisions">decision</To> is published with its reasons and the file to check the
					sums.
				</li>
			</ol>
			<h2 className="govuk-heading-m">Sign in for the first time</h2>
			<p className="govuk-body">
				You need an invitation from the office: a link that works once, for 7 days. It asks you to choose a
				password.
			</p>
			<h2 className="govuk-heading-m">You cannot sign in</h2>
			<p className="govuk-body">
				After several failed attempts you have to wait a few minutes before you try again. If you have
				forgotten your password, <To href="/contact">contact the office</To> and ask for a link to set a new
				one.
			</p>
			<h2 className="govuk-heading-m">Messages we send you</h2>
			<p className="govuk-body">
				We tell you when a bid is submitted or ready for you, before a round closes while you have a bid to
				submit, when a closing time moves, and when a decision about your bid is published.{" "}
				<To href="/account/messages">Choose which messages you get</To>.
			</p>
			<h2 className="govuk-heading-m">Write and submit a bid</h2>
			<ul className="govuk-list govuk-list--bullet govuk-list--spaced">
				<li>Start from the page of a round that is open. Several people can write the same bid.</li>
				<li>
					Each page is saved when you select “Save and continue”. If somebody else saved the page first, you
					see both texts and choose.
				</li>
				<li>
					The bid’s own page lists what is still missing, and whether your costs add up to what you ask for.
				</li>
				<li>
					Only a signatory of one of its partnerships can submit it. When you have finished, select “Tell the
					signatories it is ready”.
				</li>
				<li>
					You can take a submitted bid back and change it until the round closes. After that you cannot.
				</li>
			</ul>
			<h2 className="govuk-heading-m">Check the sums of a decision</h2>
			<p className="govuk-body">
				At the end of each decision there is a file with everything the rule used, and the steps to run it
				again yourself.
			</p>
			<h2 className="govuk-heading-m">Somebody has an interest in a bid</h2>
			<p className="govuk-body">
				Everybody who has an account can put an interest on the{" "}
				<To href="/interests">register of interests</To>. From then on the service keeps the bids concerned
				from them, and they take no part in scoring them.
			</p>
			<p className="govuk-body">
				You did not find what you need? <To href="/contact">Contact the office</To>.
			</p>
		</>
	);
}
