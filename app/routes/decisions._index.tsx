import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { contextFor } from "~/session";
import { RegisterTable, WaitingTable } from "~/ui/decision/register-tables";
import type { PageHandle } from "~/ui/frame/page-handle";
import { ButtonLink } from "~/ui/govuk/button";
import { titled } from "~/ui/layout/titled";
import { readRegister } from "~/use-cases/decision/read-register";

export const meta = titled("Decisions");
export const handle: PageHandle = { breadcrumbs: () => [{ text: "Home", href: "/" }, { text: "Decisions" }] };

export function loader(args: LoaderFunctionArgs) {
	return readRegister(contextFor(args));
}

export default function Register() {
	const { published, own } = useLoaderData<typeof loader>();
	return (
		<>
			<h1 className="govuk-heading-l">Decisions</h1>
			{own ? (
				<>
					{own.mayDraftDirect ? (
						<ButtonLink href="/decisions/new">Draft a decision without a round</ButtonLink>
					) : null}
					<WaitingTable caption="Signed, waiting to be published" decisions={own.signed} />
					<WaitingTable caption="Drafts" decisions={own.drafts} />
					<h2 className="govuk-heading-m">Published</h2>
				</>
			) : (
				<p className="govuk-body">
					Every decision to give money, with who gets what for what reason. Each notice can be checked against
					what was signed.
				</p>
			)}
			<RegisterTable entries={published} />
		</>
	);
}
