import type { WithheldPassage } from "~/domain/decision/exemptions";
import { mustBeWritten, type NoticeContent, type NoticeLine } from "~/domain/decision/notice";
import { printedNumber } from "~/domain/decision/number";
import { reserveOfLines } from "~/domain/decision/reserve-of-lines";
import { formatDate, formatInstant } from "~/domain/london-time";
import { formatPounds } from "~/domain/money";
import {
	ACTIONS_HEAD,
	AGREED_HEAD,
	actionRows,
	agreedRows,
	decidedWith,
	delegatedBy,
} from "~/explain/decided-with";
import {
	accessInWords,
	capital,
	departureInWords,
	EQUALITY_DUTY,
	exemptionInWords,
	officeInWords,
	PART_NAMES,
	recipientsInWords,
	ruleNamed,
	ruleOfNotice,
	subsidyInWords,
} from "~/explain/notice-in-words";
import type { Block, Document, Part } from "../document";
import { whoGetsWhat } from "./award-blocks";

/** What a notice's file says beside its content. */
export type NoticeFile = {
	readonly content: NoticeContent;
	/** Null for a draft. */
	readonly sha256: string | null;
	readonly publishedAt: string | null;
	readonly audit: { readonly seq: number; readonly hash: string } | null;
	/** Where the notice stands; null for a draft. */
	readonly address: string | null;
	/** What is withheld from the public, for the file that holds it; null in the public file. */
	readonly passages: readonly { readonly commitment: string; readonly text: string }[] | null;
};

const text = (words: string): Block => ({ is: "text", text: words });
const list = (items: readonly string[]): readonly Block[] =>
	items.length === 0 ? [] : [{ is: "list", items }];

function table(
	caption: string,
	head: readonly string[],
	rows: readonly (readonly string[])[],
): readonly Block[] {
	if (rows.length === 0) return [];
	return [{ is: "table", caption, columns: head.map((each) => ({ text: each })), rows }];
}

function withheld(passage: WithheldPassage, { passages }: NoticeFile): readonly Block[] {
	const read = passages?.find(({ commitment }) => commitment === passage.commitment);
	return [
		read
			? { is: "text", text: `Withheld from the public: ${read.text}`, tone: "problem" }
			: { is: "text", text: "A passage is withheld here.", tone: "problem" },
		text(`${exemptionInWords(passage)}. ${passage.reason}`),
		{ is: "text", text: `Commitment to the passage (SHA-256): ${passage.commitment}`, tone: "small" },
	];
}

function signatureBlock({ content }: NoticeFile): Block {
	const { signature, decidingOffice } = content;
	if (signature.at === "")
		return {
			is: "text",
			text: `Draft: not signed. To be signed by the ${decidingOffice.title}.`,
			tone: "problem",
		};
	return {
		is: "terms",
		terms: [
			{ term: "Signed by", said: signature.name },
			{ term: "Office", said: signature.title },
			{ term: "Date and time", said: formatInstant(signature.at) },
		],
	};
}

function basis({ content }: NoticeFile): readonly Block[] {
	const { fund, funder, decidingOffice, round, scenario } = content;
	return [
		{
			is: "terms",
			terms: [
				...(fund
					? [
							{ term: "Fund", said: `${fund.name} ${fund.financialYear}, of ${funder.name}` },
							{ term: "Legal power", said: fund.legalPower },
						]
					: []),
				{ term: "Deciding office", said: officeInWords(decidingOffice) },
				...(round ? [{ term: "Round", said: round.title }] : []),
				...(fund
					? [
							{
								term: content.kind === "round" ? "Set aside for the round" : "Remaining in the fund before",
								said: formatPounds(content.available),
							},
						]
					: []),
				...(scenario
					? [
							{
								term: "Rule",
								said: [
									ruleNamed(scenario.title, scenario.publishedRule),
									...(scenario.conditions ?? []),
								].join("; "),
							},
						]
					: []),
				...decidedWith(content).map(({ term, said }) => ({ term, said })),
				...delegatedBy(content).map(({ term, said }) => ({ term, said })),
			],
		},
		...table("Who agreed", AGREED_HEAD, agreedRows(content)),
	];
}

function lineParts({ lines }: NoticeContent): readonly Part[] {
	return lines
		.filter(({ decided }) => decided !== 0n)
		.map((line, at): Part => {
			const terms = [
				...(line.reference === null ? [] : [{ term: "Bid", said: `${line.reference}: ${line.title}` }]),
				{ term: "Recipient", said: recipientsInWords(line.recipients) },
				{ term: "Amount", said: amountInWords(line) },
				...(line.aims ? [{ term: "What it is for", said: line.aims }] : []),
				{ term: "Reason", said: line.reason.trim() || "not written" },
				{ term: "Conditions", said: line.conditions.trim() || "none" },
				...(line.crimeReduction
					? [{ term: "How it reduces crime and disorder", said: line.crimeReduction }]
					: []),
				...(line.subsidy
					? [
							{
								term: "Subsidy control",
								said: `${capital(subsidyInWords(line.subsidy))} ${line.subsidy.reason}`,
							},
						]
					: []),
			];
			return {
				key: `award.${at}`,
				title: `${line.reference ?? line.title}: ${formatPounds(line.decided)}`,
				blocks: [{ is: "terms", terms }],
			};
		});
}

function amountInWords({ decided, asked, years }: NoticeLine): string {
	const of = asked === null ? "" : decided === asked ? ", as asked" : ` of ${formatPounds(asked)} asked`;
	const byYear = Object.entries(years ?? {}).map(([year, amount]) => `${formatPounds(amount)} in ${year}`);
	return `${formatPounds(decided)}${of}${byYear.length === 0 ? "" : `: ${byYear.join(", ")}`}`;
}

function unfunded({ lines }: NoticeContent): readonly Block[] {
	return list(
		lines
			.filter(({ decided }) => decided === 0n)
			.map(
				({ reference, title, reason }) => `${reference ?? title}: ${reason.trim() || "no reason is written"}`,
			),
	);
}

function ranking({ ranking: ranked, lines }: NoticeContent): readonly Part[] {
	if (!ranked || ranked.bids.length === 0) return [];
	const decided = new Map(lines.map((line) => [line.reference, line.decided]));
	return [
		{
			key: "ranking",
			title: "How the bids were ranked",
			blocks: [
				text(
					`The round had ${formatPounds(ranked.money)}. A bid needs ${ranked.threshold} points to be funded.`,
				),
				{
					is: "table",
					caption: "Ranking",
					columns: [
						{ text: "Bid" },
						{ text: "Title" },
						{ text: "Place", numeric: true },
						{ text: "Points", numeric: true },
						{ text: "Asked", numeric: true },
						{ text: "Awarded", numeric: true },
					],
					rows: ranked.bids.map(({ reference, title, place, score, asked }) => [
						reference,
						title,
						String(place),
						score,
						formatPounds(asked),
						formatPounds(decided.get(reference) ?? 0n),
					]),
				},
			],
		},
	];
}

function needsParts({ needs }: NoticeContent): readonly Part[] {
	if (!needs) return [];
	return [
		{
			key: "needs",
			title: "How the amounts were made",
			blocks: [
				text(`The needs formula divides ${formatPounds(needs.pot)} among the partnerships.`),
				{
					is: "table",
					caption: "What the formula gives, beside the year before",
					columns: [
						{ text: "Partnership" },
						{ text: "The year before", numeric: true },
						{ text: "By the formula", numeric: true },
					],
					rows: needs.rows.map(({ name, prior, amount }) => [
						name,
						prior === null ? "none" : formatPounds(prior),
						formatPounds(amount),
					]),
				},
				...list(
					needs.indicators.map(
						({ title, weight, source, sourceDate }) => `${title}, weight ${weight}. ${source}, ${sourceDate}`,
					),
				),
			],
		},
	];
}

function departures(content: NoticeContent): readonly Part[] {
	if (!content.round && !content.needs) return [];
	const rule = ruleOfNotice(content);
	const none = `None: every amount is the one that ${rule} gives.`;
	return [
		{
			key: "departures",
			title: content.needs ? "Departures from the formula" : "Departures from the published rule",
			blocks:
				content.departures.length === 0
					? [text(none)]
					: list(content.departures.map((each) => departureInWords(each, rule))),
		},
	];
}

function written(file: NoticeFile): readonly Part[] {
	const { content } = file;
	const names = Object.keys(PART_NAMES) as (keyof typeof PART_NAMES)[];
	return names
		.filter((name) => content.text[name] !== undefined)
		.map((name): Part => {
			const words = content.text[name] ?? "";
			const blank = mustBeWritten(name) ? "not written" : "None.";
			const more: readonly Block[] = [
				...(content.exempt ?? []).filter(({ part }) => part === name).flatMap((each) => withheld(each, file)),
				...(name === "equalityImplications" && content.equalityDutyConsidered ? [text(EQUALITY_DUTY)] : []),
				...(name === "decisionText" ? table("What is to be done", ACTIONS_HEAD, actionRows(content)) : []),
				...(name === "publicAccess" ? [text(accessInWords(content))] : []),
			];
			return {
				key: name,
				title: PART_NAMES[name],
				blocks: [words.trim() === "" ? { is: "text", text: blank, tone: "absent" } : text(words), ...more],
				...(name === "decisionText" ? { parts: decided(content) } : {}),
			};
		});
}

function decided(content: NoticeContent): readonly Part[] {
	const [left, reserve] = [unfunded(content), reserveOfLines(content.lines)];
	return [
		...lineParts(content),
		...(left.length > 0 ? [{ key: "unfunded", title: "Bids that get nothing", blocks: left }] : []),
		...(content.round
			? [
					{
						key: "reserve",
						title: "Reserve list",
						blocks: [
							text(
								reserve.length === 0
									? "No bids."
									: `If money comes back, it is offered in this order: ${reserve.join(", ")}.`,
							),
						],
					},
				]
			: []),
		...ranking(content),
		...departures(content),
	];
}

function check({ content, sha256, audit, address }: NoticeFile): readonly Part[] {
	if (sha256 === null) return [];
	const files = content.scenario ?? content.needs ?? null;
	return [
		{
			key: "check",
			title: "Check this notice",
			blocks: [
				text(
					"What was signed is kept as a file. Its SHA-256 digest is the first below. Anybody can download the file and work the digest out again.",
				),
				{
					is: "terms",
					terms: [
						{ term: "Digest of what was signed", said: sha256 },
						...(files
							? [
									{ term: "Digest of the case", said: files.caseSha256 },
									{ term: "Digest of the run", said: files.runSha256 },
								]
							: []),
						...(audit
							? [{ term: "Head of the audit at signing", said: `Entry ${audit.seq}: ${audit.hash}` }]
							: []),
						...(address ? [{ term: "Address of the notice", said: address }] : []),
					],
				},
			],
		},
	];
}

function markOf({ content, passages }: NoticeFile): { readonly mark?: string } {
	if (passages !== null && (content.exempt ?? []).length > 0)
		return { mark: "CONFIDENTIAL: holds passages withheld from the public" };
	if (content.signature.at === "") return { mark: "DRAFT" };
	return {};
}

/** A decision's notice as a document: who gets what and the signature first, then everything that it says. */
export function decisionDocument(file: NoticeFile): Document {
	const { content, publishedAt } = file;
	const isDraft = content.signature.at === "";
	const named = isDraft ? "Draft decision" : `Decision ${printedNumber(content.number)}`;
	return {
		title: `${named}: ${content.title}`,
		about: [
			officeInWords(content.decidingOffice),
			...(content.correction
				? [`Version ${content.correction.version}, put right: ${content.correction.reason}`]
				: []),
			...(publishedAt ? [`Published on ${formatDate(publishedAt)}`] : []),
			accessInWords(content),
		],
		...markOf(file),
		foot: `${named}, ${content.decidingOffice.name}`,
		parts: [
			{
				key: "decision",
				title: "Who gets what",
				blocks: [text(content.text.summary.trim() || "not written"), ...whoGetsWhat(content)],
			},
			{ key: "signature", title: "Signature", blocks: [signatureBlock(file)] },
			{ key: "basis", title: "What the decision is based on", blocks: basis(file) },
			...needsParts(content),
			...written(file).filter(({ key }) => key !== "summary"),
			...check(file),
		],
	};
}
