import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isRealDate } from "~/domain/london-time";
import { dayAfter, startOfDay } from "~/domain/people/role-dates";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Button } from "~/ui/govuk/button";
import { Details } from "~/ui/govuk/details";
import { Input } from "~/ui/govuk/input";
import { Pagination } from "~/ui/govuk/pagination";
import { Select } from "~/ui/govuk/select";
import { titled } from "~/ui/layout/titled";
import { AuditTable } from "~/ui/people/audit-table";
import { AuditVerdictNotice } from "~/ui/people/audit-verdict";
import { auditedKind } from "~/ui/people/audit-words";
import { readAudit } from "~/use-cases/people/read-audit";

export const meta = titled("Audit");
export const handle: PageHandle = { wide: true };

export function loader(args: LoaderFunctionArgs) {
	const search = new URL(args.request.url).searchParams;
	const recordKind = search.get("kind")?.trim() ?? "";
	const recordId = search.get("record")?.trim() ?? "";
	const by = search.get("by")?.trim() ?? "";
	const from = search.get("from")?.trim() ?? "";
	const to = search.get("to")?.trim() ?? "";
	const page = Number.parseInt(search.get("page") ?? "1", 10) || 1;
	const audit = valueOrPage(
		readAudit(signedInContextFor(args), {
			page,
			walk: search.get("check") === "chain",
			...(recordKind === "" ? {} : { recordKind }),
			...(recordId === "" ? {} : { recordId }),
			...(by === "" ? {} : { actorId: by }),
			...(isRealDate(from) ? { from: startOfDay(from) } : {}),
			...(isRealDate(to) ? { until: startOfDay(dayAfter(to)) } : {}),
		}),
	);
	return { ...audit, recordKind, recordId, by, from, to };
}

function DayInput({
	name,
	label,
	value,
}: {
	readonly name: string;
	readonly label: string;
	readonly value: string;
}) {
	return (
		<Input
			name={name}
			label={label}
			hint="Year, month and day, like 2027-04-01"
			className="govuk-input--width-10"
			defaultValue={value}
			error={value === "" || isRealDate(value) ? undefined : "Enter a day like 2027-04-01"}
			spellCheck={false}
		/>
	);
}

/** The first page, the last and those about this one; null where pages are left out. */
function pagesToShow(page: number, pages: number): (number | null)[] {
	const near = [1, page - 1, page, page + 1, pages].filter((each) => each >= 1 && each <= pages);
	const shown = [...new Set(near)].sort((a, b) => a - b);
	return shown.flatMap((each, place) =>
		place > 0 && each - (shown[place - 1] ?? 0) > 1 ? [null, each] : [each],
	);
}

export default function Audit() {
	const { recordKind, recordId, by, from, to, page, pages, total, kinds, people, ...audit } =
		useLoaderData<typeof loader>();
	const pageHref = (wanted: number) =>
		`/audit?${new URLSearchParams({ kind: recordKind, record: recordId, by, from, to, page: String(wanted) })}`;
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
			<Details
				summary="Show only some entries"
				open={[recordKind, recordId, by, from, to].some((asked) => asked !== "")}
			>
				<form method="get" action="/audit">
					<Select
						name="kind"
						label="Kind of record"
						items={[
							{ value: "", text: "All" },
							...kinds.map((kind) => ({ value: kind, text: auditedKind(kind) })),
						]}
						defaultValue={recordKind}
					/>
					<Input
						name="record"
						label="Record"
						hint="Its identifier, as it stands in the address of its page"
						className="govuk-input--width-20"
						defaultValue={recordId}
						spellCheck={false}
					/>
					<Select
						name="by"
						label="Who acted"
						items={[
							{ value: "", text: "Anybody" },
							...people.map(({ id, name }) => ({ value: id, text: name })),
						]}
						defaultValue={by}
					/>
					<DayInput name="from" label="From" value={from} />
					<DayInput name="to" label="To, the day itself included" value={to} />
					<Button variant="secondary">Show these entries</Button>
				</form>
			</Details>
			<h2 className="govuk-heading-m">
				{total === 1 ? "1 entry" : `${total.toLocaleString("en-GB")} entries`}, newest first
			</h2>
			<AuditTable lines={audit.lines} withDetail={audit.mayReadDetail} />
			{pages > 1 ? (
				<Pagination
					landmarkLabel="Pages of the audit"
					previous={page > 1 ? { href: pageHref(page - 1), text: "Newer" } : undefined}
					next={page < pages ? { href: pageHref(page + 1), text: "Older" } : undefined}
					items={pagesToShow(page, pages).map((each) =>
						each === null
							? { ellipsis: true }
							: { number: each, href: pageHref(each), current: each === page },
					)}
				/>
			) : null}
		</>
	);
}
