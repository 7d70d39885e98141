import type { ShownPackBid, ShownPackContent } from "~/domain/decision/pack";
import { formatDate, formatInstant } from "~/domain/london-time";
import { formatPounds, type Pence, pence, sumPence } from "~/domain/money";
import { valueFigure } from "~/explain/in-words";
import { departureInWords, ruleNamed } from "~/explain/notice-in-words";
import { amountChart } from "../amount-chart";
import type { Block, Document, Part, Table } from "../document";

/** What a pack's document is made of. */
export type PackForDocument = {
	readonly round: { readonly title: string };
	readonly pack: {
		readonly version: number;
		readonly preparedAt: string;
		readonly preparedBy: string;
		readonly sha256: string;
		readonly content: ShownPackContent;
	};
	/** Every member of the board with their interests in the pack's bids. */
	readonly members: readonly {
		readonly name: string;
		readonly interests: readonly {
			readonly partnership: string;
			/** Null for a role in the partnership itself. */
			readonly nature: string | null;
			readonly bids: readonly string[];
		}[];
	}[];
	readonly advice: readonly {
		readonly memberName: string;
		/** Null: advice on the whole. */
		readonly bidId: string | null;
		readonly kind: keyof typeof ADVICE;
		readonly text: string;
		readonly notCountedFor: readonly string[];
	}[];
	readonly meetings: readonly {
		readonly heldOn: string;
		readonly present: string;
		readonly adviceAsMinuted: string;
	}[];
};

type Pack = PackForDocument["pack"];

const text = (words: string): Block => ({ is: "text", text: words });
const list = (items: readonly string[]): readonly Block[] =>
	items.length === 0 ? [] : [{ is: "list", items }];
const money = (words: string) => ({ text: words, numeric: true });
const KEPT_BACK = "closed to you by an interest";

/** A text of the paper; what nobody wrote is said to be so. */
function words(said: string | undefined): readonly Block[] {
	return (said ?? "").trim() === ""
		? [{ is: "text", text: "Nothing is written.", tone: "absent" }]
		: [text(said ?? "")];
}

function interestsPart({ members }: PackForDocument): Part {
	const declared = members.filter(({ interests }) => interests.length > 0);
	const none = members.filter(({ interests }) => interests.length === 0).map(({ name }) => name);
	return {
		key: "interests",
		title: "Interests, to be read out",
		blocks: [
			...(declared.length === 0
				? [text("No member has declared an interest in a partnership that bid.")]
				: [
						{
							is: "table",
							caption: "Members’ interests in partnerships that bid",
							columns: [{ text: "Member" }, { text: "Interest" }, { text: "Bids" }],
							rows: declared.map(({ name, interests }) => [
								name,
								interests
									.map(({ partnership, nature }) => `${partnership}: ${nature ?? "holds a role in it"}`)
									.join("\n"),
								[...new Set(interests.flatMap(({ bids }) => bids))].join(", "),
							]),
						} as const,
					]),
			...(none.length > 0 && declared.length > 0 ? [text(`None declared: ${none.join(", ")}.`)] : []),
		],
	};
}

function bidTable(bids: readonly ShownPackBid[], { asked, proposed }: Pack["content"]["proposal"]): Table {
	return {
		caption: "The proposal, bid by bid",
		columns: [
			{ text: "Bid" },
			{ text: "Partnership" },
			money("Asked"),
			money("Could be reduced to"),
			money("Score"),
			money("Proposed"),
		],
		rows: [
			...bids.map((bid) => [
				`${bid.reference}: ${bid.title ?? KEPT_BACK}`,
				bid.partnerships.map(({ name }) => name).join(", "),
				formatPounds(bid.asked),
				bid.couldBeReducedTo.map(formatPounds).join(", ") || "no",
				bid.score === null ? "not scored" : bid.score,
				bid.proposed === 0n ? "none" : formatPounds(bid.proposed),
			]),
			["Total", "", formatPounds(asked), "", "", formatPounds(proposed)],
		],
		total: true,
	};
}

/** What the bids of each partnership ask for and get; a joint bid counts for its partnerships together. */
function byPartnership(bids: readonly ShownPackBid[]) {
	const sums = new Map<string, { readonly asked: Pence; readonly proposed: Pence; readonly count: number }>();
	for (const { partnerships, asked, proposed } of bids) {
		const name = partnerships.map((each) => each.name).join(" and ") || "Without a partnership";
		const before = sums.get(name) ?? { asked: pence(0n), proposed: pence(0n), count: 0 };
		sums.set(name, {
			asked: sumPence([before.asked, asked]),
			proposed: sumPence([before.proposed, proposed]),
			count: before.count + 1,
		});
	}
	return [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
}

function partnershipTable(bids: readonly ShownPackBid[]): Table {
	const sums = byPartnership(bids);
	return {
		caption: "Totals by partnership",
		columns: [{ text: "Partnership" }, money("Bids"), money("Asked"), money("Proposed")],
		rows: sums.map(([name, { asked, proposed, count }]) => [
			name,
			String(count),
			formatPounds(asked),
			proposed === 0n ? "none" : formatPounds(proposed),
		]),
	};
}

function proposalsPart({ content }: Pack): Part {
	const { proposal, bids, reserve, departures } = content;
	return {
		key: "proposals",
		title: "Proposals",
		blocks: [text(proposal.decision)],
		parts: [
			{
				key: "bids",
				title: "The bids",
				blocks: [
					{ is: "table", ...bidTable(bids, proposal) },
					...amountChart({
						caption: "Proposed of what was asked, by bid",
						dark: "proposed",
						light: "asked",
						bars: bids.map((bid) => ({ label: bid.reference, dark: bid.proposed, light: bid.asked })),
					}),
				],
			},
			{
				key: "partnerships",
				title: "Totals by partnership",
				blocks: [{ is: "table", ...partnershipTable(bids) }],
			},
			{
				key: "rule",
				title: "The rule and the line",
				blocks: [
					text(
						`The amounts come from this scenario: ${ruleNamed(proposal.scenario, proposal.publishedRule)}. ${formatPounds(content.fund.setAside)} is set aside, ${formatPounds(proposal.proposed)} is proposed and ${formatPounds(proposal.left)} is left.`,
					),
				],
			},
			{
				key: "reserve",
				title: "Reserve list",
				blocks: [
					text(
						reserve === undefined || reserve.places.length === 0
							? "No bids are on the reserve list."
							: `If money comes back, it is offered in this order: ${reserve.places.join(", ")}.`,
					),
					...list(
						(reserve?.outOfReach ?? []).map(
							({ reference, smallest }) =>
								`${reference} is not on the list: its smallest amount, ${formatPounds(smallest)}, is more than there is`,
						),
					),
				],
			},
			{
				key: "departures",
				title: "Departures from the published rule",
				blocks:
					departures.length === 0
						? [text("None: every amount is the one that the published rule gives.")]
						: list(
								departures.map(
									(each) => `${each.reference}: ${departureInWords(each, "the published rule")}`,
								),
							),
			},
			{
				key: "each",
				title: "Aims, reasons and conditions",
				blocks: [
					{
						is: "terms",
						terms: bids.map((bid) => ({
							term: `${bid.reference}: ${bid.title ?? KEPT_BACK}`,
							said: [
								bid.aims,
								bid.reason,
								...(bid.conditions.trim() === "" ? [] : [`Conditions: ${bid.conditions}`]),
							]
								.filter((each) => each.trim() !== "")
								.join("\n"),
						})),
					},
				],
			},
		],
	};
}

/** So many scenarios stand beside each other on a page. */
const BESIDE = 4;

function optionsPart({ content }: Pack): Part {
	const { scenarios, bids, proposal, paper } = content;
	const groups = scenarios.flatMap((_, at) => (at % BESIDE === 0 ? [scenarios.slice(at, at + BESIDE)] : []));
	return {
		key: "options",
		title: "Options considered",
		blocks: [
			...words(paper?.alternatives),
			...groups.map(
				(group): Block => ({
					is: "table",
					caption: `What each rule gives each bid: ${group.map(({ title }) => title).join(", ")}`,
					columns: [
						{ text: "Bid" },
						money("Proposed"),
						...group.map(({ title, publishedRule }) => money(publishedRule ? `${title} (published)` : title)),
					],
					rows: [
						...bids.map((bid) => [
							bid.reference,
							bid.proposed === 0n ? "none" : formatPounds(bid.proposed),
							...group.map(({ amounts }) => {
								const amount = amounts[bid.reference] ?? 0n;
								return amount === 0n ? "none" : formatPounds(amount);
							}),
						]),
						[
							"Left",
							formatPounds(proposal.left),
							...group.map(({ unallocated }) => formatPounds(unallocated)),
						],
						[
							"Points",
							proposal.value ? valueFigure(proposal.value) : "",
							...group.map(({ points, value }) => valueFigure(points ?? value)),
						],
					],
				}),
			),
		],
	};
}

const ADVICE = {
	support: "supports it",
	"support-with-conditions": "supports it with conditions",
	"do-not-support": "does not support it",
	comment: "comments",
} as const;

function advicePart({ advice, meetings, pack }: PackForDocument): Part {
	const referenceOf = new Map(pack.content.bids.map(({ bidId, reference }) => [bidId, reference]));
	return {
		key: "advice",
		title: "Advice and meetings so far",
		blocks: [
			...(advice.length === 0 ? [text("No member has advised yet.")] : []),
			...list(
				advice.map(
					({ memberName, bidId, kind, text: said, notCountedFor }) =>
						`${memberName} on ${bidId === null ? "the whole" : (referenceOf.get(bidId) ?? "a bid")}: ${ADVICE[kind]}${said === "" ? "" : `. ${said}`}${notCountedFor.length > 0 ? ` (does not count for ${notCountedFor.join(", ")})` : ""}`,
				),
			),
			...list(
				meetings.map(
					({ heldOn, present, adviceAsMinuted }) =>
						`Meeting of ${formatDate(heldOn)}. Present: ${present}. ${adviceAsMinuted}`,
				),
			),
		],
	};
}

function financial({ content }: Pack): readonly Block[] {
	const { fund, paper } = content;
	return [
		...words(paper?.financialImplications),
		{
			is: "terms",
			terms: [
				{ term: "Fund", said: `${fund.name} ${fund.financialYear}` },
				{ term: "Pot", said: formatPounds(fund.pot) },
				{ term: "Committed", said: formatPounds(fund.committed) },
				{ term: "Set aside for this round", said: formatPounds(fund.setAside) },
				{ term: "Remaining", said: formatPounds(fund.remaining) },
			],
		},
	];
}

/** A board's pack as a document under the headings of such papers; `pack` is what the page shows its reader. */
export function packDocument(page: PackForDocument): Document {
	const { round, pack } = page;
	const { content } = pack;
	const { paper, proposal } = content;
	const part = (key: string, title: string, blocks: readonly Block[]): Part => ({ key, title, blocks });
	return {
		title: `Board pack: ${proposal.title}`,
		about: [
			round.title,
			...(content.round.boardMeetsOn ? [`For the meeting of ${formatDate(content.round.boardMeetsOn)}`] : []),
			`Version ${pack.version}, prepared by ${pack.preparedBy}, ${formatInstant(pack.preparedAt)}`,
		],
		foot: `Board pack, ${round.title}, version ${pack.version}`,
		parts: [
			interestsPart(page),
			part("agreed", "What the board is asked to agree", [
				text(proposal.summary),
				...(paper?.recommendation.trim() ? [text(paper.recommendation)] : []),
			]),
			part("purpose", "Purpose", words(paper?.purpose)),
			part("background", "Background", words(paper?.background)),
			proposalsPart(pack),
			optionsPart(pack),
			part("financial", "Financial implications", financial(pack)),
			part("legal", "Legal implications", words(paper?.legalImplications)),
			part("equality", "Equality implications", words(paper?.equalityImplications)),
			part("safeguarding", "Safeguarding implications", words(paper?.safeguarding)),
			part("health", "Public health implications", words(paper?.publicHealth)),
			part("environment", "Environmental implications", words(paper?.environment)),
			{
				...part("risks", "Risks", []),
				parts: [
					part("risks.taken", "If the decision is taken", words(paper?.riskIfTaken)),
					part("risks.not-taken", "If it is not taken", words(paper?.riskIfNotTaken)),
				],
			},
			part("recommendation", "Recommendation", words(paper?.recommendation)),
			advicePart(page),
			part("papers", "Background papers", words(paper?.backgroundPapers)),
			part("check", "This version", [
				{ is: "terms", terms: [{ term: "Digest of the pack (SHA-256)", said: pack.sha256 }] },
			]),
		],
	};
}
