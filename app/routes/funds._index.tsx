import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { ButtonLink } from "~/ui/govuk/button";
import { Table } from "~/ui/govuk/table";
import { ScrollRegion } from "~/ui/layout/scroll-region";
import { titled } from "~/ui/layout/titled";
import { Money } from "~/ui/money";
import { readFunds } from "~/use-cases/fund/read-funds";

export const meta = titled("Funds");
export const handle: PageHandle = { breadcrumbs: () => [{ text: "Home", href: "/" }, { text: "Funds" }] };

export async function loader(args: LoaderFunctionArgs) {
	return valueOrPage(readFunds(signedInContextFor(args)));
}

export default function Funds() {
	const { funds, mayManage } = useLoaderData<typeof loader>();
	return (
		<>
			<h1 className="govuk-heading-l">Funds</h1>
			{mayManage ? <ButtonLink href="/funds/new">Add a fund</ButtonLink> : null}
			{funds.length === 0 ? (
				<p className="govuk-body">There is no fund yet.</p>
			) : (
				<ScrollRegion label="Funds">
					<Table
						stacked
						caption="Every fund, the latest year first"
						captionClassName="govuk-visually-hidden"
						head={[
							{ text: "Fund" },
							{ text: "Year" },
							{ text: "Pot", format: "numeric" },
							{ text: "Remaining", format: "numeric" },
						]}
						rows={funds.map((fund) => [
							{
								text: (
									<a className="govuk-link" href={`/funds/${fund.id}`}>
										{fund.name}
									</a>
								),
							},
							{ text: fund.financialYear },
							{ text: <Money pence={fund.pot} />, format: "numeric" as const },
							{ text: <Money pence={fund.remaining} />, format: "numeric" as const },
						])}
					/>
				</ScrollRegion>
			)}
		</>
	);
}
