import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import {
	byAmount,
	filterOf,
	type ListDeclaration,
	type ListRules,
	pageOfRows,
	ROWS_OF_WORK,
	reversed,
} from "~/domain/listing/list-query";
import { formatPounds } from "~/domain/money";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { ruleUnlessTitle } from "~/ui/allocation/rule-names";
import { DeparturesList } from "~/ui/decision/departures-list";
import { DraftDeciding } from "~/ui/decision/draft-deciding";
import { DraftLines } from "~/ui/decision/draft-lines";
import { OUTCOME_WORDS } from "~/ui/decision/outcome-tag";
import { WHY_NOT_SIGNED } from "~/ui/decision/signing-words";
import { UnreadyList } from "~/ui/decision/unready-list";
import type { PageHandle } from "~/ui/frame/page-handle";
import { ButtonLink } from "~/ui/govuk/button";
import { InsetText } from "~/ui/govuk/inset-text";
import { Tag } from "~/ui/govuk/tag";
import { StatRow } from "~/ui/layout/stat-row";
import { titled } from "~/ui/layout/titled";
import { ListCount, ListForm, ListPages, WholeFile } from "~/ui/list/list-controls";
import { When } from "~/ui/when";
import { type DraftLine, readDraft } from "~/use-cases/decision/read-draft";

export const meta = titled<{ readonly title: string }>(({ title }) => `Draft decision: ${title}`);
export const handle: PageHandle = {
	isLarge: true,
	breadcrumbs: (data) => [
		{ text: "Decisions", href: "/decisions" },
		...(data.round ? [{ text: data.round.title, href: `/rounds/${data.round.id}` }] : []),
		{ text: "Draft" },
	],
};

export async function loader(args: LoaderFunctionArgs) {
	const { notice: _, ...draft } = valueOrPage(
		await readDraft(signedInContextFor(args), args.params.decisionId ?? ""),
	);
	if (draft.number !== null) throw redirect(`/decisions/${draft.number}`);
	return { ...draft, ...pageOfRows(LINES, RULES, draft.lines, new URL(args.request.url).searchParams) };
}

const LINES: ListDeclaration = {
	search: { label: "Reference, title or partnership" },
	filters: [
		filterOf("outcome", "Outcome", "Any outcome", OUTCOME_WORDS),
		filterOf("amount", "Amount", "Any amount", { differs: "Differs from the rule" }),
	],
	sorts: [
		{ key: "reference", text: "Order of the decision" },
		{ key: "amount", text: "Largest amount first" },
	],
	rowsAPage: ROWS_OF_WORK,
};

const RULES: ListRules<DraftLine> = {
	texts: ({ name, title, recipients }) => [name, title, ...recipients.map((each) => each.name)],
	matches: {
		outcome: (line, outcome) => line.outcome === outcome,
		amount: ({ decided, published }) => decided !== published,
	},
	order: { amount: reversed(byAmount(({ decided }) => decided)) },
};

export default function Draft() {
	const draft = useLoaderData<typeof loader>();
	const { kind, round, scenario, ready, whyNotSigned, mayChange, rows, list } = draft;
	const noun = round ? (["bid", "bids"] as const) : (["award", "awards"] as const);
	const base = `/decisions/drafts/${draft.decisionId}`;
	return (
		<>
			<span className="govuk-caption-l">
				Draft decision{draft.fund ? `, ${draft.fund.name} ${draft.fund.financialYear}` : ""}
			</span>
			<h1 className="govuk-heading-l">{draft.title}</h1>
			<p className="govuk-body">
				<Tag colour="grey">Draft</Tag> {ready ? <Tag colour="green">Ready to sign</Tag> : null}
			</p>
			<UnreadyList decisionId={draft.decisionId} round={round} unready={draft.unready} />
			{draft.fund ? (
				<StatRow
					stats={[
						{ label: "Decided", value: formatPounds(draft.total) },
						{
							label: kind === "round" ? "Set aside" : "Remaining in the fund",
							value: formatPounds(draft.available),
						},
						{
							label: "Left",
							value: formatPounds(draft.left),
							tone: draft.unready.excess ? "problem" : undefined,
						},
					]}
				/>
			) : null}
			<div className="govuk-button-group">
				{ready && whyNotSigned === null ? <ButtonLink href={`${base}/sign`}>Read and sign</ButtonLink> : null}
				{mayChange ? (
					<ButtonLink href={`${base}/text`} variant="secondary">
						Change the text
					</ButtonLink>
				) : null}
				<a className="govuk-link" href={`${base}/notice`}>
					Preview the notice
				</a>
				{draft.passages === null ? null : (
					<a className="govuk-link" href={`${base}/exempt`}>
						Withheld passages ({draft.passages.length})
					</a>
				)}
				{mayChange ? (
					<a className="govuk-link" href={`${base}/subsidy`}>
						Subsidy control
					</a>
				) : null}
				{round?.packOpen ? (
					<a className="govuk-link" href={`/rounds/${round.id}/board`}>
						Board pack
					</a>
				) : null}
			</div>
			{ready && whyNotSigned ? <InsetText>{WHY_NOT_SIGNED[whyNotSigned]}</InsetText> : null}
			{draft.fund ? <ListForm list={list} path={base} /> : null}
			{draft.fund ? <ListCount list={list} noun={noun} /> : null}
			{draft.fund ? (
				<DraftLines
					decisionId={draft.decisionId}
					lines={draft.lines}
					rows={rows}
					total={draft.total}
					mayChange={mayChange}
					withRule={round !== null || kind === "needs"}
					rule={kind === "needs" ? "the formula" : "the published rule"}
				/>
			) : null}
			<ListPages list={list} path={base} />
			{draft.fund ? <WholeFile all={list.all} noun={noun} href={`${base}/table`} /> : null}
			{kind === "round" || kind === "needs" ? (
				<>
					<h2 className="govuk-heading-m">
						{kind === "round" ? "Departures from the published rule" : "Departures from the formula"}
					</h2>
					<DeparturesList
						departures={draft.departures}
						cost={draft.departuresCost}
						rule={kind === "needs" ? "the formula" : "the published rule"}
						file={`${base}/table`}
					/>
				</>
			) : null}
			<DraftDeciding
				decisionId={draft.decisionId}
				deciding={draft.deciding}
				mayChange={mayChange}
				isOfRun={kind === "round"}
			/>
			{kind === "reserve" && round ? (
				<p className="govuk-body">
					<a className="govuk-link" href={`/rounds/${round.id}/reserve`}>
						Reserve list
					</a>
				</p>
			) : null}
			{scenario && kind === "round" && round ? (
				<p className="govuk-body">
					Drafted from{" "}
					<a className="govuk-link" href={`/rounds/${round.id}/allocation/${scenario.id}`}>
						{scenario.title}
					</a>
					{ruleUnlessTitle({ ...scenario, conditions: [] }, ", ")}
					{scenario.publishedRule ? ", the published rule" : ", which is not the published rule"}.
				</p>
			) : null}
			{draft.allocation ? (
				<p className="govuk-body">
					Drafted from{" "}
					<a
						className="govuk-link"
						href={`/needs/${draft.allocation.versionId}/allocations/${draft.allocation.id}`}
					>
						{draft.allocation.title}
					</a>
					, an allocation by the needs formula.
				</p>
			) : null}
			<p className="govuk-body">
				Version {draft.version}, last saved by {draft.savedBy}, <When instant={draft.savedAt} />. Whoever
				writes in a draft does not sign it.
			</p>
		</>
	);
}
