import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { knownBrowserCookieName } from "~/known-browser";
import { saidCookieName } from "~/said";
import { sessionCookieName } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Table } from "~/ui/govuk/table";
import { ScrollRegion } from "~/ui/layout/scroll-region";
import { titled } from "~/ui/layout/titled";

export const meta = titled(
	"Cookies",
	"The cookies that this service needs to work, what each does and how long it stays.",
);
export const handle: PageHandle = {
	forEverybody: true,
	breadcrumbs: () => [{ text: "Home", href: "/" }, { text: "Cookies" }],
};

export function loader({ context }: LoaderFunctionArgs) {
	return {
		session: sessionCookieName(context),
		said: saidCookieName(context),
		browser: knownBrowserCookieName(context),
	};
}

export default function Cookies() {
	const { session, said, browser } = useLoaderData<typeof loader>();
	const cookies = [
		{
			name: session,
			what: "Keeps you signed in",
			life: "Until you sign out, have not used the service for 8 hours, or 7 days have passed",
		},
		{ name: said, what: "Shows on the next page what you have just saved", life: "5 minutes" },
		{
			name: browser,
			what: "Recognises a browser that you have signed in with, so that strangers who guess passwords cannot lock you out",
			life: "1 year",
		},
	];
	return (
		<>
			<h1 className="govuk-heading-l">Cookies</h1>
			<p className="govuk-body">
				Cookies are small files that a website keeps in your browser. This service uses only cookies that it
				needs to work, so it does not ask for your consent. It does not use cookies to measure visits or to
				advertise.
			</p>
			<p className="govuk-body">If you only read its pages, it keeps no cookies.</p>
			<ScrollRegion label="Cookies that keep the service working">
				<Table
					stacked
					caption="Cookies that keep the service working"
					firstCellIsHeader
					head={[{ text: "Name" }, { text: "What it does" }, { text: "How long it stays" }]}
					rows={cookies.map(({ name, what, life }) => [{ text: name }, { text: what }, { text: life }])}
				/>
			</ScrollRegion>
		</>
	);
}
