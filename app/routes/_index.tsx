import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { contextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { alternate } from "~/ui/public/feeds";
import { PublicRecords } from "~/ui/public/follow";
import { InstallationTasks } from "~/ui/round/installation-tasks";
import { LatestDecisions } from "~/ui/round/latest-decisions";
import { OpenRounds } from "~/ui/round/open-rounds";
import { YourWork } from "~/ui/round/your-work";
import { readHome } from "~/use-cases/round/read-home";

export const handle: PageHandle = { forEverybody: true };

export const links = () => [
	...alternate("Decisions", "/decisions.atom"),
	...alternate("Open rounds", "/rounds.atom"),
];

export const meta = titled(
	"Funding for community safety",
	"Rounds of money for community safety: which are open for bids, and what was decided and why.",
);

export async function loader(args: LoaderFunctionArgs) {
	return readHome(contextFor(args));
}

export default function Home() {
	const home = useLoaderData<typeof loader>();
	return (
		<>
			<h1 className="govuk-heading-l">Funding for community safety</h1>
			{home.setUp ? <InstallationTasks steps={home.setUp} /> : null}
			{home.signedIn ? (
				<YourWork work={home.work} now={home.now} />
			) : (
				<p className="govuk-body-l">
					See which rounds are open for bids, the rules for scoring and funding them, and what was decided and
					why.
				</p>
			)}
			<OpenRounds rounds={home.open} now={home.now} />
			<LatestDecisions decisions={home.decisions} />
			<PublicRecords />
		</>
	);
}
