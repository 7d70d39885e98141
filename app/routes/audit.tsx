import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRealDate } from "~/domain/london-time";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { ListCount, ListForm, ListPages } from "~/ui/list/list-controls";
import { AuditTable } from "~/ui/people/audit-table";
import { AuditVerdictNotice } from "~/ui/people/audit-verdict";
import { readAudit } from "~/use-cases/people/read-audit";

export const meta = titled("Audit");
export const handle: PageHandle = { wide: true };

export function loader(args: LoaderFunctionArgs) {
	const query = new URL(args.request.url).searchParams;
	return valueOrPage(readAudit(signedInContextFor(args), query, query.get("check") === "chain"));
}

export default function Audit() {
	const { list, ...audit } = useLoaderData<typeof loader>();
	const wrong = ["from", "to"].filter((key) => list.asked.boxes[key] && !isRealDate(list.asked.boxes[key]));
	return (
		<>
			<h1 className="govuk-heading-l">Audit</h1>
			<p className="govuk-body">
				<a className="govuk-link" href="/audit/refused">
					Refused attempts
				</a>{" "}
				are listed apart.
			</p>
			<AuditVerdictNotice verdict={audit.verdict} head={audit.head} />
			<h2 className="govuk-heading-m">Entries, newest first</h2>
			<ListForm
				list={list}
				path="/audit"
				errors={Object.fromEntries(wrong.map((key) => [key, "Enter a day like 2027-04-01"]))}
			/>
			<ListCount list={list} noun={["entry", "entries"]} />
			<AuditTable lines={audit.lines} withDetail={audit.mayReadDetail} />
			<ListPages list={list} path="/audit" />
		</>
	);
}
