import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import {
	byText,
	filterOf,
	type ListDeclaration,
	type ListRules,
	pageOfRows,
	reversed,
} from "~/domain/listing/list-query";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { ListCount, ListForm, ListPages } from "~/ui/list/list-controls";
import { REFUSAL_KINDS, RefusedAttemptsTable } from "~/ui/people/refused-attempts-table";
import { type RefusedAttempt, readRefusedAttempts } from "~/use-cases/people/read-refused-attempts";

export const meta = titled("Refused attempts");
export const handle: PageHandle = { wide: true, backHref: "/audit" };

const PATH = "/audit/refused";

const LIST: ListDeclaration = {
	search: { label: "Person, page or code" },
	filters: [filterOf("why", "Why it was refused", "Any reason", REFUSAL_KINDS)],
	sorts: [
		{ key: "newest", text: "Newest first" },
		{ key: "person", text: "Person" },
		{ key: "page", text: "Page" },
	],
};

const RULES: ListRules<RefusedAttempt> = {
	texts: ({ name, action, code }) => [name ?? "", action, code],
	matches: { why: ({ kind }, why) => kind === why },
	order: {
		newest: reversed(byText(({ minute }) => minute)),
		person: byText(({ name }) => name ?? ""),
		page: byText(({ action }) => action),
	},
};

export function loader(args: LoaderFunctionArgs) {
	const attempts = valueOrPage(readRefusedAttempts(signedInContextFor(args)));
	return pageOfRows(LIST, RULES, attempts, new URL(args.request.url).searchParams);
}

export default function RefusedAttempts() {
	const { rows, list } = useLoaderData<typeof loader>();
	return (
		<>
			<h1 className="govuk-heading-l">Refused attempts</h1>
			<p className="govuk-body">
				What people tried and were not allowed to do. The same attempt by the same person within a minute is
				one row. Rows are kept for 180 days, the newest 5,000 at most.
			</p>
			<ListForm list={list} path={PATH} />
			<ListCount list={list} noun={["row", "rows"]} />
			<RefusedAttemptsTable attempts={rows} />
			<ListPages list={list} path={PATH} />
		</>
	);
}
