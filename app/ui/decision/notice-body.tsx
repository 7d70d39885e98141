import { createElement, type ReactNode } from "react";
import { mustBeWritten, type NoticeContent } from "~/domain/decision/notice";
import type { NoticeText } from "~/domain/decision/notice-text";
import { reserveOfLines } from "~/domain/decision/reserve-of-lines";
import { formatPounds } from "~/domain/money";
import {
	accessInWords,
	EQUALITY_DUTY,
	exemptionInWords,
	officeInWords,
	recipientsInWords,
	ruleOfNotice,
	subsidyInWords,
} from "~/explain/notice-in-words";
import { ruleName, ruleSentence } from "../allocation/rule-names";
import { InsetText } from "../govuk/inset-text";
import { SummaryList } from "../govuk/summary-list";
import { ListCount, ListForm, ListPages, WholeFile } from "../list/list-controls";
import { NeedsNoticeBody } from "../needs/needs-notice-body";
import { When } from "../when";
import { AwardsTable, UnfundedList } from "./awards-table";
import { DecidedWith, Recommended } from "./decided-with";
import { DeparturesList } from "./departures-list";
import { LineReason } from "./line-reason";
import type { NoticeLists } from "./notice-lists";
import { NOTICE_PARTS } from "./notice-parts";
import { NoticeRankingTable } from "./notice-ranking";
import { ReserveList } from "./reserve-list";

type NoticeBodyProps = {
	readonly content: NoticeContent;
	/** The level of its headings: 2 under a page's own title. */
	readonly level: 2 | 3;
	/** Printed as a draft, without number and signature. */
	readonly unsigned?: boolean;
	/** What is withheld from the public, for a reader who may read it. */
	readonly passages?: readonly ReadPassage[] | null;
	/** The pages of its lists, at an address of its own; it is drawn whole unless given. */
	readonly paged?: NoticePaged;
};

type ReadPassage = { readonly commitment: string; readonly text: string };

export type NoticePaged = {
	readonly lists: NoticeLists;
	/** The address of the page. */
	readonly path: string;
	/** The address of the file of all lines, without its ending. */
	readonly file: string;
};

function Part(props: { readonly level: 2 | 3; readonly title: string; readonly children: ReactNode }) {
	return (
		<section>
			{createElement(
				`h${props.level}`,
				{ className: props.level === 2 ? "govuk-heading-m" : "govuk-heading-s" },
				props.title,
			)}
			{props.children}
		</section>
	);
}

function Words({ text, optional }: { readonly text: string; readonly optional: boolean }) {
	return text.trim() === "" ? (
		<p className="govuk-body tranche-absent">{optional ? "None." : "not written"}</p>
	) : (
		<p className="tranche-verbatim">{text}</p>
	);
}

/** What stands in a part for what the public does not read; the passages too, for a reader who may read them. */
function Withheld({
	content,
	part,
	passages,
}: {
	readonly content: NoticeContent;
	readonly part: keyof NoticeText;
	readonly passages: readonly ReadPassage[] | null;
}) {
	return (content.exempt ?? [])
		.filter((withheld) => withheld.part === part)
		.map((withheld) => {
			const passage = passages?.find(({ commitment }) => commitment === withheld.commitment);
			return (
				<InsetText key={withheld.commitment}>
					{passage ? (
						<>
							<p className="govuk-body">
								<strong>Withheld from the public:</strong>
							</p>
							<p className="tranche-verbatim">{passage.text}</p>
						</>
					) : (
						<p className="govuk-body">
							<strong>A passage is withheld here.</strong>
						</p>
					)}
					<p className="govuk-body">
						{exemptionInWords(withheld)}. {withheld.reason}
					</p>
					<p className="govuk-body-s">
						Commitment to the passage (SHA-256): <code className="tranche-digest">{withheld.commitment}</code>
					</p>
				</InsetText>
			);
		});
}

function Signature({ content, unsigned }: Pick<NoticeBodyProps, "content" | "unsigned">) {
	const { signature, decidingOffice } = content;
	if (unsigned)
		return (
			<p className="govuk-body">
				<strong className="tranche-problem">Draft: not signed.</strong> To be signed by the{" "}
				{decidingOffice.title}.
			</p>
		);
	return (
		<p className="govuk-body">
			Signed by <strong>{signature.name}</strong>, {signature.title}, <When instant={signature.at} />.
		</p>
	);
}

/** The way through one list of a notice; nothing where it is drawn whole. */
function Pages(props: {
	readonly paged: NoticePaged | undefined;
	readonly list: keyof NoticeLists;
	readonly label: string;
	readonly noun: readonly [one: string, many: string];
	readonly children: ReactNode;
}) {
	const { paged, noun } = props;
	if (!paged) return props.children;
	const { list } = paged.lists[props.list];
	return (
		<div id={props.list}>
			<ListCount list={list} noun={noun} />
			{list.all > 0 && list.total === 0 ? null : props.children}
			<ListPages list={list} path={paged.path} part={{ id: props.list, label: props.label }} />
		</div>
	);
}

function nounOf({ lines }: NoticeContent): readonly [one: string, many: string] {
	return lines.some(({ reference }) => reference !== null) ? ["bid", "bids"] : ["award", "awards"];
}

function Lines({
	content,
	rows,
}: {
	readonly content: NoticeContent;
	readonly rows: NoticeContent["lines"];
}) {
	const changed = content.departures.length > 0;
	const rule = ruleOfNotice(content);
	const funded = rows.filter(({ decided }) => decided !== 0n);
	return (
		<>
			<dl className="govuk-summary-list">
				{funded.map((line) => (
					<div className="govuk-summary-list__row" key={line.reference ?? line.title}>
						<dt className="govuk-summary-list__key">
							{line.reference ?? line.title}: {formatPounds(line.decided)}
						</dt>
						<dd className="govuk-summary-list__value">
							{line.reference === null ? null : <p className="govuk-body">{line.title}</p>}
							<p className="govuk-body">To {recipientsInWords(line.recipients)}.</p>
							{line.aims ? <p className="tranche-verbatim">What it is for: {line.aims}</p> : null}
							<p className="govuk-body">
								<LineReason reason={line.reason} changed={changed} rule={rule} />
							</p>
							{line.crimeReduction ? (
								<p className="tranche-verbatim">How it reduces crime and disorder: {line.crimeReduction}</p>
							) : null}
							{line.subsidy ? (
								<p className="tranche-verbatim">
									Subsidy control: {subsidyInWords(line.subsidy)} {line.subsidy.reason}
								</p>
							) : null}
							<p className="tranche-verbatim">
								Conditions: {line.conditions.trim() === "" ? "none" : line.conditions}
							</p>
						</dd>
					</div>
				))}
			</dl>
			<UnfundedList lines={rows} changed={changed} rule={rule} />
		</>
	);
}

function Basis({ content }: { readonly content: NoticeContent }) {
	const { scenario, round, fund, funder, decidingOffice } = content;
	return (
		<SummaryList
			rows={[
				...(fund
					? [
							{ key: "Fund", value: `${fund.name} ${fund.financialYear}, of ${funder.name}` },
							{ key: "Legal power", value: fund.legalPower },
						]
					: []),
				{ key: "Deciding office", value: officeInWords(decidingOffice) },
				...(round
					? [
							{
								key: "Round",
								value: (
									<a className="govuk-link" href={`/rounds/${round.id}`}>
										{round.title}
									</a>
								),
							},
						]
					: []),
				...(fund
					? [
							{
								key: content.kind === "round" ? "Set aside for the round" : "Remaining in the fund before",
								value: formatPounds(content.available),
							},
						]
					: []),
				...(scenario
					? [
							{
								key: "Rule",
								value: `${ruleName(scenario.method, scenario.unspent)}: ${scenario.publishedRule ? "the published rule" : "not the published rule"}${(scenario.conditions ?? []).map((condition) => `; ${condition}`).join("")}. ${ruleSentence(scenario.method, scenario.unspent)}.`,
							},
						]
					: []),
			]}
		/>
	);
}

/** A decision notice: the table of awards and the signature first, then everything that it says. */
export function NoticeBody({ content, level, unsigned = false, passages = null, paged }: NoticeBodyProps) {
	const noun = nounOf(content);
	return (
		<>
			{content.fund ? (
				<>
					{paged ? <ListForm list={paged.lists.lines.list} path={paged.path} /> : null}
					<Pages paged={paged} list="awards" label="Pages of awards" noun={["award", "awards"]}>
						<AwardsTable
							lines={content.lines}
							rows={paged?.lists.awards.rows}
							total={content.total}
							caption="Who gets what"
							departures={content.departures}
							rule={ruleOfNotice(content)}
						/>
					</Pages>
					{paged ? <WholeFile all={content.lines.length} noun={noun} href={paged.file} /> : null}
				</>
			) : null}
			<Signature content={content} unsigned={unsigned} />
			<Part level={level} title="What the decision is based on">
				<Basis content={content} />
				<DecidedWith content={content} />
			</Part>
			{content.needs ? (
				<Part level={level} title="How the amounts were made">
					<NeedsNoticeBody notice={content.needs} financialYear={content.fund?.financialYear ?? ""} />
				</Part>
			) : null}
			{NOTICE_PARTS.filter(({ name }) => content.text[name] !== undefined).map(({ name, label }) => (
				<Part key={name} level={level} title={label}>
					<Words text={content.text[name] ?? ""} optional={!mustBeWritten(name)} />
					<Withheld content={content} part={name} passages={passages} />
					{name === "equalityImplications" && content.equalityDutyConsidered ? (
						<p className="govuk-body">{EQUALITY_DUTY}</p>
					) : null}
					{name === "publicAccess" ? <p className="govuk-body">{accessInWords(content)}</p> : null}
					{name === "decisionText" ? <Recommended content={content} /> : null}
					{name === "decisionText" && content.fund ? (
						<Pages paged={paged} list="lines" label="Pages of reasons and conditions" noun={noun}>
							<Lines content={content} rows={paged?.lists.lines.rows ?? content.lines} />
						</Pages>
					) : null}
					{name === "decisionText" && content.kind === "round" ? (
						<ReserveList reserve={reserveOfLines(content.lines)} outOfReach={[]} whole={!paged} />
					) : null}
					{name === "decisionText" && content.ranking && content.ranking.bids.length > 0 ? (
						<Part level={3} title="How the bids were ranked">
							<Pages paged={paged} list="ranking" label="Pages of the ranking" noun={noun}>
								<NoticeRankingTable
									ranking={content.ranking}
									lines={content.lines}
									rows={paged?.lists.ranking.rows}
								/>
							</Pages>
						</Part>
					) : null}
					{name === "decisionText" && (content.kind === "round" || content.needs) ? (
						<Part
							level={3}
							title={content.needs ? "Departures from the formula" : "Departures from the published rule"}
						>
							<DeparturesList
								departures={content.departures}
								cost={content.departuresCost}
								rule={ruleOfNotice(content)}
								file={paged?.file}
							/>
						</Part>
					) : null}
				</Part>
			))}
			<Part level={level} title="Signature and date">
				<Signature content={content} unsigned={unsigned} />
			</Part>
		</>
	);
}
