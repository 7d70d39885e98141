import type { Walker } from "../../../support/walk-people";
import { ofAssessment, ofPack, otherSide, ownSide, type Row, type Seen, type Sends, without } from "../row";

const own: Seen = { 200: ownSide };
const editing = { who: ownSide } as const;
const scored: readonly Walker[] = ["assessor", "fellowAssessor"];
const onceWithBoard = (before: Seen, after: Seen) => ({ assessing: before, "with-board": after });

const RECORDS = ["costs", "funding", "interventions", "outcomes", "reduced", "risks", "savings"] as const;
/** Sections whose list shows more than its records. */
const LISTS = ["costs", "interventions", "reduced"] as const;
const SECTIONS = ["about", "need", "delivery"] as const;
const READING = ["check", "history", "changes"] as const;

/** The bid as a document, and the files that it can be had as. */
const DOCUMENTS = ["document", "document.pdf", "document.docx", "document.zip"] as const;

/** What a list of records is sent: move this one up. */
const moving = (kind: string) => ({
	sends: { ...editing, formless: true as const, with: { act: "up", id: `{${kind}}` } },
});

/** A table with one record of each kind, as it is pasted. */
const TABLES: Readonly<Record<(typeof RECORDS)[number], string>> = {
	costs: "Intervention\tDescription\tAmount\nEngagement events\tRadios\t5",
	funding: "Who gives it\tCash or in kind\tAmount\tConfirmed\nThe council\tCash\tNot valued\tYes",
	interventions: "Title\tAmount asked\nA hub\t£1,500",
	outcomes: "Kind\tDescription\nOutcome\tTrust",
	reduced: "Reduced amount\tWhat is dropped\n7\tAlmost all",
	risks: "Description\tLikelihood\nRain\t2",
	savings:
		"Description\tKind\tAmount\tCashable\tWhose money it is\nCalls\tIncome\t5\tNot known yet\tThe police",
};

const pasted = (kind: (typeof RECORDS)[number]) => ({ cells: TABLES[kind], next: "check" });

/** Taking the newer form of a round, which a bid on the newest says it has. */
const takingForm = { sends: { ...editing, formless: true as const, with: {} } };

/** The pages on which a partnership writes its bid; a draft that nobody else may know of, and a bid that is in. */
const WORKING_ROWS: readonly Row[] = ["{draft}", "{submitted}"].flatMap((bid): Row[] => {
	const sends = bid === "{draft}" ? { sends: editing } : {};
	const atDraft = bid === "{draft}";
	return [
		...SECTIONS.map((page) => ({
			route: page === "about" ? "bids.$bidId.about" : "bids.$bidId.$section._index",
			address: `/bids/${bid}/${page}`,
			sees: own,
			...sends,
		})),
		...READING.map((page) => ({ route: `bids.$bidId.${page}`, address: `/bids/${bid}/${page}`, sees: own })),
		...RECORDS.flatMap((kind): Row[] => [
			{
				route: LISTS.some((own) => own === kind)
					? `bids.$bidId.${kind}._index`
					: "bids.$bidId.$section._index",
				address: `/bids/${bid}/${kind}`,
				sees: own,
				...(atDraft ? (kind === "reduced" ? sends : moving(kind)) : {}),
			},
			{ route: "bids.$bidId.$section.new", address: `/bids/${bid}/${kind}/new`, sees: own, ...sends },
			{
				route: "bids.$bidId.$section.new_.several",
				address: `/bids/${bid}/${kind}/new/several`,
				sees: own,
				...(atDraft ? { sends: { ...editing, with: pasted(kind) } } : {}),
			},
			...["csv", "xlsx"].map(
				(ending): Row => ({
					route: `bids.$bidId.$section.table[.]${ending}`,
					address: `/bids/${bid}/${kind}/table.${ending}`,
					sees: own,
				}),
			),
			...(atDraft
				? [
						{
							route: "bids.$bidId.$section.$recordId",
							address: `/bids/${bid}/${kind}/{${kind}}`,
							sees: own,
							...sends,
						},
						{
							route: "bids.$bidId.$section.$recordId_.remove",
							address: `/bids/${bid}/${kind}/{${kind}}/remove`,
							sees: own,
							...sends,
						},
					]
				: []),
		]),
		{
			route: "bids.$bidId.$section.questions",
			address: `/bids/${bid}/need/questions`,
			sees: own,
			...sends,
		},
		{
			route: "bids.$bidId.new-form",
			address: `/bids/${bid}/new-form`,
			sees: own,
			...(atDraft ? takingForm : {}),
		},
		{ route: "bids.$bidId.objectives._index", address: `/bids/${bid}/objectives`, sees: own },
		{ route: "bids.$bidId.partnerships._index", address: `/bids/${bid}/partnerships`, sees: own },
	];
});

const DRAFT_ROWS: readonly Row[] = [
	{ route: "bids.$bidId.appraisal", address: "/bids/{draft}/appraisal", sees: own },
	{ route: "bids.$bidId._index", address: "/bids/{draft}", sees: own },
	{
		route: "bids.$bidId.objectives.$interventionId",
		address: "/bids/{draft}/objectives/{interventions}",
		sees: own,
		sends: editing,
	},
	{
		route: "bids.$bidId.partnerships.new",
		address: "/bids/{draft}/partnerships/new",
		sees: own,
		sends: editing,
	},
	{
		route: "bids.$bidId.partnerships.$partnershipId",
		address: "/bids/{draft}/partnerships/{partner}",
		sees: own,
		sends: editing,
	},
	{
		route: "bids.$bidId.partnerships.$partnershipId_.remove",
		address: "/bids/{draft}/partnerships/{partner}/remove",
		sees: own,
		sends: editing,
	},
	{
		route: "bids.$bidId.certificate",
		address: "/bids/{draft}/certificate",
		sees: own,
		sends: { who: ["signatory"] },
	},
	{
		route: "bids.$bidId.submit",
		address: "/bids/{draft}/submit",
		sees: own,
		sends: {
			who: ["signatory"],
			with: { version: "1" },
			formless: true,
			refusedNow: "the bid is not complete",
		},
	},
	{ route: "bids.$bidId.withdraw", address: "/bids/{draft}/withdraw", sees: own, sends: editing },
	...["about", "need", "risks"].map(
		(section): Row => ({
			route: "bids.$bidId.$section.people",
			address: `/bids/{draft}/${section}/people`,
			sees: own,
			sends: { ...editing, with: { act: "comment", text: "Is this right?" } },
		}),
	),
	{
		route: "bids.$bidId.words",
		address: "/bids/{draft}/words",
		sees: own,
		sends: { ...editing, formless: true, with: { form: "a-page@2026-05-01T09:00:00.000Z" } },
	},
	{
		route: "bids.$bidId.keep",
		address: "/bids/{draft}/keep",
		sees: { 302: ownSide },
		sends: {
			...editing,
			formless: true,
			with: {
				opened: "a-page-of-a-test",
				section: "need",
				address: "/bids/x/need",
				words: '{"need-problem.text":["Typed"]}',
			},
		},
	},
	{ route: "bids.$bidId.ready", address: "/bids/{draft}/ready", sees: own, sends: editing },
	{ route: "bids.$bidId.delete", address: "/bids/{draft}/delete", sees: own, sends: editing },
	{ route: "files.$fileId", address: "/files/{draftFile}", sees: own },
	{ route: "files.$fileId_.closed", address: "/files/{draftFile}/closed", sees: { 302: ownSide } },
	{
		route: "bids.$bidId.take-back",
		address: "/bids/{draft}/take-back",
		sees: own,
		sends: { ...editing, formless: true, refusedNow: "it is still a draft" },
	},
	...["submitted", "eligibility", "scores", "moderation"].map((page): Row => {
		const route = `bids.$bidId.${page}${page === "moderation" ? "._index" : ""}`;
		return { route, address: `/bids/{draft}/${page}`, sees: {} };
	}),
	...["receipt", "people.json"].map(
		(page): Row => ({
			route: `bids.$bidId.${page.replace(".", "[.]")}`,
			address: `/bids/{draft}/${page}`,
			sees: {},
		}),
	),
	...["content.json", ...DOCUMENTS].map(
		(page): Row => ({
			route: `bids.$bidId.${page.replace(".", "[.]")}`,
			address: `/bids/{draft}/${page}`,
			sees: own,
		}),
	),
];

const readers = [...ofAssessment, ...scored];
/** The board reads it too, apart from the member with an interest in it. */
const disinterested = (group: readonly Walker[]): Seen => ({
	200: without([...group, ...ofPack], "interestedMember"),
	403: ["interestedMember"],
});

const notOffice = [...ownSide, ...without(readers, "fundManager")];
const asksLater: Sends = { who: ["fundManager"], formless: true, refusedNow: "nothing is asked now" };
const answersLater = { formless: true, refusedNow: "nothing is asked now" } as const;
const laterDay = { "dueAt.day": "1", "dueAt.month": "12", "dueAt.year": "2027", "dueAt.time": "17:00" };

/** What the office asks about a bid that is in. */
const CLARIFICATION_ROWS: readonly Row[] = [
	{
		route: "bids.$bidId.clarifications._index",
		address: "/bids/{submitted}/clarifications",
		sees: { 200: [...ownSide, ...readers] },
	},
	{
		route: "bids.$bidId.clarifications.new",
		address: "/bids/{submitted}/clarifications/new",
		sees: { 200: ["fundManager"], 403: notOffice },
		sends: {
			who: ["fundManager"],
			with: { about: "risks", text: "Why?", ...laterDay },
		},
	},
	{
		route: "bids.$bidId.clarifications.extend",
		address: "/bids/{submitted}/clarifications/extend",
		sees: { 302: ["fundManager"], 403: notOffice },
		sends: { ...asksLater, with: { ...laterDay, reason: "A reason" } },
	},
	{
		route: "bids.$bidId.clarifications.send",
		address: "/bids/{submitted}/clarifications/send",
		sees: { 302: ["signatory"], 403: ["bidder"] },
		sends: { who: ["signatory"], ...answersLater, with: { shown: "" } },
	},
	{
		route: "bids.$bidId.clarifications.$questionId._index",
		address: "/bids/{submitted}/clarifications/{asked}",
		sees: { 302: ownSide, 403: readers },
		sends: { who: ownSide, ...answersLater, with: { answer: "An answer", revision: "1" } },
	},
	{
		route: "bids.$bidId.clarifications.$questionId.withdraw",
		address: "/bids/{submitted}/clarifications/{asked}/withdraw",
		sees: { 302: ["fundManager"], 403: notOffice },
		sends: { ...asksLater, with: { reason: "A reason" } },
	},
];

/** The public copy of a winning bid: once its decision is published. */
const PUBLIC_COPY_ROWS: readonly Row[] = (
	[
		["_index", ""],
		["withhold", "/withhold", { place: "", passage: "Youth violence", reason: "safety" }],
		["publish", "/publish", {}],
	] as const
).map(([page, address, sent]) => ({
	route: `bids.$bidId.public.${page}`,
	address: `/bids/{submitted}/public${address}`,
	sees: {
		assessing: { 403: without(readers, "fundManager"), 409: ["fundManager"] },
		published: { 200: ["fundManager"], 403: without(readers, "fundManager") },
	},
	...(sent ? { sends: { who: ["fundManager"] as const, at: "published" as const, with: sent } } : {}),
}));

/** Its files: a redacted copy of each can be added. */
const REDACTED_COPY_ROW: Row = {
	route: "bids.$bidId.public.files.$fileId",
	address: "/bids/{submitted}/public/files/{submittedFile}",
	sees: {
		assessing: { 403: without(readers, "fundManager"), 409: ["fundManager"] },
		published: { 200: ["fundManager"], 403: without(readers, "fundManager") },
	},
	sends: { who: ["fundManager"], at: "published", refusedNow: "no file is chosen" },
};

/** What is withheld of it can be published after all. */
const WITHHELD_ROW: Row = {
	route: "bids.$bidId.public.$withheldId.remove",
	address: "/bids/{submitted}/public/unknown/remove",
	sees: {
		assessing: { 403: without(readers, "fundManager"), 409: ["fundManager"] },
		published: { 403: without(readers, "fundManager") },
	},
	sends: {
		who: ["fundManager"],
		at: "published",
		formless: true,
		refusedNow: "nothing is withheld by that name",
	},
};

/** Birmingham is a partner in a draft of Coventry's: its people say whether it takes part, and the lead cannot. */
const INVITATION_ROW: Row = {
	route: "bids.$bidId.partnerships.$partnershipId_.invitation",
	address: "/bids/{joint}/partnerships/{organisation}/invitation",
	sees: { 200: ownSide },
	sends: { who: ownSide, with: { takesPart: "yes" } },
};

/** The pages of a bid that is in: its own side, and the office that assesses it. */
const SUBMITTED_ROWS: readonly Row[] = [
	{
		route: "bids.$bidId._index",
		address: "/bids/{submitted}",
		sees: onceWithBoard({ 200: ownSide, 302: readers }, { 200: ownSide, 302: [...readers, ...ofPack] }),
	},
	...["receipt", "content.json", "people.json"].map(
		(page): Row => ({
			route: `bids.$bidId.${page.replace(".", "[.]")}`,
			address: `/bids/{submitted}/${page}`,
			sees: own,
		}),
	),
	{ route: "bids.$bidId.certificate", address: "/bids/{submitted}/certificate", sees: own },
	{ route: "bids.$bidId.submit", address: "/bids/{submitted}/submit", sees: { 200: ownSide } },
	{ route: "bids.$bidId.withdraw", address: "/bids/{submitted}/withdraw", sees: own },
	{
		route: "bids.$bidId.reconsideration",
		address: "/bids/{submitted}/reconsideration",
		sees: { 302: ownSide },
		sends: { ...editing, with: { request: "Look again" }, formless: true, refusedNow: "it is eligible" },
	},
	...CLARIFICATION_ROWS,
	INVITATION_ROW,
	{
		route: "bids.$bidId.submitted",
		address: "/bids/{submitted}/submitted",
		sees: onceWithBoard({ 200: readers }, { 200: [...readers, ...ofPack] }),
	},
	...PUBLIC_COPY_ROWS,
	REDACTED_COPY_ROW,
	WITHHELD_ROW,
	...DOCUMENTS.flatMap((page): readonly Row[] => {
		const route = `bids.$bidId.${page.replace(".", "[.]")}`;
		return [
			{
				route,
				address: `/bids/{submitted}/${page}`,
				sees: onceWithBoard({ 200: [...ownSide, ...readers] }, { 200: [...ownSide, ...readers, ...ofPack] }),
			},
			{
				route,
				address: `/bids/{walsall}/${page}`,
				sees: onceWithBoard({ 200: readers }, disinterested(readers)),
			},
		];
	}),
	{
		route: "bids.$bidId.appraisal",
		address: "/bids/{submitted}/appraisal",
		sees: onceWithBoard({ 200: [...ownSide, ...readers] }, { 200: [...ownSide, ...readers, ...ofPack] }),
	},
	{
		route: "bids.$bidId.appraisal",
		address: "/bids/{walsall}/appraisal",
		sees: onceWithBoard({ 200: readers }, disinterested(readers)),
	},
	{
		route: "files.$fileId",
		address: "/files/{submittedFile}",
		sees: onceWithBoard({ 200: [...ownSide, ...readers] }, { 200: [...ownSide, ...readers, ...ofPack] }),
	},
	{
		route: "files.$fileId",
		address: "/files/{walsallFile}",
		sees: onceWithBoard({ 200: readers }, disinterested(readers)),
	},
	{
		route: "bids.$bidId.submitted",
		address: "/bids/{walsall}/submitted",
		sees: onceWithBoard({ 200: readers }, disinterested(readers)),
	},
	...["eligibility-letter", "eligibility-letter.pdf", "eligibility-letter.docx"].map(
		(page): Row => ({
			route: `bids.$bidId.${page.replace(".", "[.]")}`,
			address: `/bids/{submitted}/${page}`,
			sees: { 200: [...ownSide, ...ofAssessment] },
		}),
	),
	{
		route: "bids.$bidId.eligibility",
		address: "/bids/{submitted}/eligibility",
		sees: { 200: ofAssessment },
		sends: {
			who: ["fundManager"],
			with: { intent: "check", result: "eligible", reason: "A reason" },
			formless: true,
			refusedNow: "it has scores",
		},
	},
	{
		route: "bids.$bidId.scores",
		address: "/bids/{submitted}/scores",
		sees: onceWithBoard(
			{ 200: [...ofAssessment, ...scored] },
			{ 200: [...ofAssessment, ...scored, ...ofPack] },
		),
	},
	{
		route: "bids.$bidId.scores",
		address: "/bids/{halfScored}/scores",
		sees: onceWithBoard(
			{ 200: [...ofAssessment, ...scored] },
			{ 200: [...ofAssessment, ...scored, ...ofPack] },
		),
	},
	{
		route: "bids.$bidId.scores",
		address: "/bids/{walsall}/scores",
		sees: onceWithBoard({ 200: readers }, disinterested(readers)),
	},
	{ route: "bids.$bidId.moderation._index", address: "/bids/{gap}/moderation", sees: { 200: ofAssessment } },
	{
		route: "bids.$bidId.moderation.$criterionId",
		address: "/bids/{gap}/moderation/{gapCriterion}",
		sees: {
			assessing: { 200: ["moderator"], 403: ["fundManager", "auditor"] },
			"with-board": { 403: ofAssessment },
		},
		sends: { who: ["moderator"] },
	},
];

/** Pages of bids. */
export const BID_ROWS: readonly Row[] = [
	{ route: "bids._index", address: "/bids", sees: { 200: [...ownSide, ...otherSide] } },
	{
		route: "bids.new",
		address: "/bids/new",
		sees: { 200: [...ownSide, ...otherSide] },
		sends: { who: ["bidder", "otherBidder"] },
	},
	...DRAFT_ROWS,
	...WORKING_ROWS,
	...SUBMITTED_ROWS,
];
