import {
	assessors,
	everybody,
	ofAssessment,
	ofMoney,
	ofPack,
	ofRound,
	otherSide,
	ownSide,
	type Row,
	type Seen,
	signedIn,
	without,
} from "../row";

const managesFund = { 200: ["fundManager"], 403: without(ofMoney, "fundManager") } as const;
const entersInLedger = { 200: ["fundManager", "financeOfficer"], 403: ["auditor", "decisionMaker"] } as const;
const managesPlan = { 200: ["fundManager"], 403: without(signedIn, "fundManager") } as const;
const managesRound = { 200: ["fundManager"], 403: without(ofRound, "fundManager") } as const;
const onceWithBoard = (before: Seen, after: Seen) => ({ assessing: before, "with-board": after });
const scenarioReaders = onceWithBoard(
	{ 200: ["fundManager", "auditor"] },
	{ 200: ["fundManager", "auditor", ...ofPack] },
);
const sends = { who: ["fundManager"] } as const;
/** A comparison of scenarios as files. */
const FILES = ["table.csv", "table.xlsx", "partnerships.csv", "partnerships.xlsx"];

/** The pages of a list of records: the routes and addresses below the list, a record of it, and a table of another. */
function recordRows(
	route: string,
	list: string,
	record: string,
	{ sees, table, code }: { readonly sees: Seen; readonly table: string; readonly code?: string },
): readonly Row[] {
	const typed: Record<string, string> = code === undefined ? {} : { code };
	const rows: readonly (readonly [page: string, address: string, sent?: Record<string, string>])[] = [
		["_index", "", { act: "up", id: record }],
		["new._index", "/new", typed],
		["new.several", "/new/several", { cells: table, next: "check" }],
		["$recordId._index", `/${record}`, typed],
		["$recordId.remove", `/${record}/remove`, {}],
		["table[.]csv", "/table.csv"],
		["table[.]xlsx", "/table.xlsx"],
	];
	return rows.map(([page, below, sent]) => ({
		route: `${route}.${page}`,
		address: `${list}${below}`,
		sees,
		...(sent
			? { sends: { who: ["fundManager"], with: sent, ...("act" in sent ? { formless: true } : {}) } }
			: {}),
	}));
}

const ROUND_FACTS = {
	title: "Another round",
	code: "ANOTHER",
	"opensAt.month": "3",
	"closesAt.month": "4",
	"boardMeetsOn.month": "5",
	"decisionExpectedOn.month": "6",
	"spendBy.month": "7",
};

const RULE = {
	method: "rank-and-stop",
	unspent: "rank",
	needsVersionId: "",
	overProgrammingPercent: "",
	objective: "score",
	maximumBidsPerArea: "",
	exclusive: "",
	timeLimitSeconds: "5",
};

const takesArchives = { 200: ["fundManager", "auditor"] } as const;

/** Pages of funds, plans, needs and of rounds as the office sets them up. */
export const ROUND_ROWS: readonly Row[] = [
	{ route: "funds._index", address: "/funds", sees: { 200: ofMoney } },
	{ route: "funds.new", address: "/funds/new", sees: managesFund, sends },
	{ route: "funds.$fundId._index", address: "/funds/{fund}", sees: { 200: ofMoney } },
	{ route: "funds.$fundId._index", address: "/funds/{oldFund}", sees: { 200: ofMoney } },
	...["csv", "xlsx"].map(
		(ending): Row => ({
			route: `funds.$fundId.table[.]${ending}`,
			address: `/funds/{oldFund}/table.${ending}`,
			sees: { 200: ofMoney },
		}),
	),
	{ route: "funds.$fundId.edit", address: "/funds/{fund}/edit", sees: managesFund, sends },
	{
		route: "funds.$fundId.ledger.new",
		address: "/funds/{fund}/ledger/new",
		sees: entersInLedger,
		sends: { who: entersInLedger[200], with: { decidedElsewhere: "Minute 4" } },
	},
	{
		route: "funds.$fundId.ledger.$entryId.correct",
		address: "/funds/{fund}/ledger/{entry}/correct",
		sees: entersInLedger,
		sends: { who: entersInLedger[200] },
	},
	{
		route: "funds.$fundId.ledger.$entryId.confirm",
		address: "/funds/{fund}/ledger/{provisionalEntry}/confirm",
		sees: entersInLedger,
		sends: { who: entersInLedger[200], with: { amount: "1000" } },
	},
	{ route: "plans._index", address: "/plans", sees: { 200: signedIn } },
	{ route: "plans.new", address: "/plans/new", sees: managesPlan, sends },
	{ route: "plans.$planId._index", address: "/plans/{plan}", sees: { 200: signedIn } },
	{ route: "plans.$planId.edit", address: "/plans/{plan}/edit", sees: managesPlan, sends },
	...recordRows("plans.$planId.themes", "/plans/{plan}/themes", "{theme}", {
		...{ sees: managesPlan, table: "Code\tTheme\n9\tAnother", code: "9" },
	}),
	...recordRows(
		"plans.$planId.themes.$themeId.objectives",
		"/plans/{plan}/themes/{theme}/objectives",
		"{objective}",
		{ sees: managesPlan, table: "Code\tObjective\n1.9\tAnother", code: "1.9" },
	),
	{
		route: "plans.$planId.version",
		address: "/plans/{usedPlan}/version",
		sees: { 302: everybody },
		sends: { who: ["fundManager"], formOn: "/plans/{usedPlan}" },
	},
	{ route: "rounds._index", address: "/rounds", sees: { 200: everybody } },
	{ route: "rounds.$roundId._index", address: "/rounds/{open}", sees: { 200: everybody } },
	{ route: "rounds.$roundId._index", address: "/rounds/{planned}", sees: { 200: ofRound, 404: ["nobody"] } },
	...["pdf", "docx"].flatMap((ending): readonly Row[] => {
		const route = `rounds.$roundId.form[.]${ending}`;
		return [
			{ route, address: `/rounds/{open}/form.${ending}`, sees: { 200: everybody } },
			{ route, address: `/rounds/{planned}/form.${ending}`, sees: { 200: ofRound, 404: ["nobody"] } },
		];
	}),
	...["rounds.$roundId._index", "rounds.$roundId.scheme[.]json"].map((route): Row => {
		const page = route.endsWith("_index") ? "" : "/scheme.json";
		return {
			route,
			address: `/rounds/{tranche}${page}`,
			sees: { 200: everybody },
		};
	}),
	{ route: "rounds.$roundId.scheme[.]json", address: "/rounds/{open}/scheme.json", sees: { 200: everybody } },
	{
		route: "rounds.$roundId.scheme[.]json",
		address: "/rounds/{planned}/scheme.json",
		sees: { 404: everybody },
	},
	{
		route: "rounds.new",
		address: "/rounds/new",
		sees: managesRound,
		sends: { ...sends, with: ROUND_FACTS },
	},
	{ route: "rounds.$roundId.asked", address: "/rounds/{open}/asked", sees: { 200: everybody } },
	{
		route: "rounds.$roundId.asked",
		address: "/rounds/{planned}/asked",
		sees: { 200: ofRound, 404: ["nobody"] },
	},
	...["blocking", "edit", "form", "partnerships", "scheme"].map(
		(page): Row => ({
			route: `rounds.$roundId.${page}`,
			address: `/rounds/{planned}/${page}`,
			sees: managesRound,
			sends: page === "scheme" ? { ...sends, with: { moderationDeviation: "0.75" } } : sends,
		}),
	),
	...recordRows("rounds.$roundId.$section", "/rounds/{planned}/criteria", "{plannedCriterion}", {
		sees: managesRound,
		table: "Criterion\tGuidance\tWeight\nAnother\tHow well\t5",
	}),
	{
		route: "rounds.$roundId.$section._index",
		address: "/rounds/{planned}/categories",
		sees: managesRound,
	},
	{
		route: "rounds.$roundId.$section.new._index",
		address: "/rounds/{planned}/categories/new",
		sees: managesRound,
		sends: { ...sends, with: { title: "Pilot", least: "5000", most: "50000" } },
	},
	{ route: "rounds.$roundId.$section._index", address: "/rounds/{planned}/tests", sees: managesRound },
	{
		route: "rounds.$roundId.$section.new._index",
		address: "/rounds/{planned}/tests/new",
		sees: managesRound,
		sends: { ...sends, with: { title: "In the area", rule: "Every place is in the area" } },
	},
	{ route: "rounds.$roundId.open", address: "/rounds/{planned}/open", sees: managesRound, sends },
	{
		route: "rounds.$roundId.years",
		address: "/rounds/{planned}/years",
		sees: managesRound,
		sends: { ...sends, with: { "amounts.2026-27": "10000", "amounts.2030-31": "" } },
	},
	...["{planned}", "{open}"].map(
		(round): Row => ({
			route: "rounds.$roundId.files",
			address: `/rounds/${round}/files`,
			sees: managesRound,
			sends,
		}),
	),
	{
		route: "rounds.$roundId.questions._index",
		address: "/rounds/{open}/questions",
		sees: { 200: everybody },
	},
	{
		route: "rounds.$roundId.questions.new",
		address: "/rounds/{open}/questions/new",
		sees: { 200: [...ownSide, ...otherSide] },
		sends: { who: [...ownSide, ...otherSide], with: { text: "May we buy a van?" } },
	},
	{
		route: "rounds.$roundId.questions.$questionId",
		address: "/rounds/{open}/questions/{roundQuestion}",
		sees: { 200: ["fundManager"], 403: ["auditor"] },
		sends: { who: ["fundManager"], with: { result: "published", answer: "Yes" } },
	},
	{
		route: "rounds.$roundId.questions.until",
		address: "/rounds/{open}/questions/until",
		sees: managesRound,
		sends: {
			...sends,
			with: { "until.day": "20", "until.month": "5", "until.year": "2026", "until.time": "12:00" },
		},
	},
	{ route: "rounds.$roundId.announce", address: "/rounds/{planned}/announce", sees: managesRound, sends },
	{
		route: "rounds.$roundId.extend",
		address: "/rounds/{open}/extend",
		sees: managesRound,
		sends: { ...sends, with: { "closesAt.day": "2", "closesAt.month": "6" } },
	},
	{
		route: "rounds.$roundId.move",
		address: "/rounds/{tranche}/move?to=start-allocating",
		sees: {
			assessing: managesRound,
			"with-board": { 409: ["fundManager"], 403: managesRound[403] },
		},
		sends: { ...sends, formless: true, refusedNow: "scores are missing" },
	},
	{
		route: "rounds.$roundId.bids",
		address: "/rounds/{tranche}/bids",
		sees: onceWithBoard({ 200: ofAssessment }, { 200: [...ofAssessment, ...ofPack] }),
	},
	{ route: "rounds.$roundId.bids", address: "/rounds/{open}/bids", sees: {} },
	{
		route: "rounds.$roundId.eligibility",
		address: "/rounds/{tranche}/eligibility",
		sees: { 200: ofAssessment },
	},
	{
		route: "rounds.$roundId.assessors",
		address: "/rounds/{tranche}/assessors",
		sees: { 200: ofAssessment },
		sends,
	},
	{
		route: "rounds.$roundId.assessors_.due",
		address: "/rounds/{tranche}/assessors/due",
		sees: {
			assessing: { 200: ["fundManager"], 403: ["moderator", "auditor"] },
			"with-board": { 403: ofAssessment },
		},
		sends: { who: ["fundManager"] },
	},
	{
		route: "rounds.$roundId.coverage",
		address: "/rounds/{tranche}/coverage",
		sees: { 200: ofAssessment },
	},
	{
		route: "rounds.$roundId.practice",
		address: "/rounds/{tranche}/practice",
		sees: { 200: [...ofAssessment, ...assessors] },
		sends: {
			who: ["fundManager"],
			with: { intent: "set", bidId: "", title: "Practice", text: "A made-up bid" },
			formless: true,
			refusedNow: "it was scored",
		},
	},
	{
		route: "rounds.$roundId.moderation",
		address: "/rounds/{tranche}/moderation",
		sees: { 200: ofAssessment },
	},
	{
		route: "rounds.$roundId.panel.new",
		address: "/rounds/{tranche}/panel/new",
		sees: {
			assessing: { 200: ["fundManager", "moderator"], 403: ["auditor"] },
			"with-board": { 409: ["fundManager", "moderator"], 403: ["auditor"] },
		},
		sends: {
			who: ["fundManager", "moderator"],
			with: { "heldOn.day": "1", "heldOn.month": "4", "heldOn.year": "2026" },
		},
	},
	{
		route: "rounds.$roundId.panel.$meetingId._index",
		address: "/rounds/{tranche}/panel/{panel}",
		sees: { 200: ofAssessment },
		sends: { who: ["fundManager", "moderator"], refusedNow: "a bid is not minuted" },
	},
	{
		route: "rounds.$roundId.panel.$meetingId.bids.$bidId",
		address: "/rounds/{tranche}/panel/{panel}/bids/{gap}",
		sees: { 200: ofAssessment },
		sends: { who: ["fundManager", "moderator"] },
	},
	{
		route: "rounds.$roundId.agreement",
		address: "/rounds/{tranche}/agreement",
		sees: { 200: ofAssessment },
	},
	{
		route: "rounds.$roundId.ranking",
		address: "/rounds/{tranche}/ranking",
		sees: onceWithBoard({ 200: ofAssessment }, { 200: [...ofAssessment, ...ofPack] }),
	},
	{ route: "rounds.$roundId.archive._index", address: "/rounds/{tranche}/archive", sees: takesArchives },
	{
		route: "rounds.$roundId.archive.new",
		address: "/rounds/{tranche}/archive/new",
		sees: { 200: ["fundManager"], 403: ["auditor"] },
		sends: {
			...sends,
			with: { kind: "disclosed", purpose: "Request 12", withheld: "files", reason: "Prices" },
		},
	},
	{
		route: "rounds.$roundId.archive.$archiveId[.]zip",
		address: "/rounds/{tranche}/archive/{archive}.zip",
		sees: takesArchives,
	},
	{
		route: "rounds.$roundId.tables._index",
		address: "/rounds/{tranche}/tables",
		sees: onceWithBoard({ 200: ofAssessment }, { 200: [...ofAssessment, ...ofPack] }),
	},
	...["bids", "ranking", "scores", "eligibility", "assessors", "moderation"].flatMap((table) =>
		["csv", "xlsx"].map(
			(ending): Row => ({
				route: `rounds.$roundId.tables.$table[.]${ending}`,
				address: `/rounds/{tranche}/tables/${table}.${ending}`,
				sees: ["bids", "ranking", "scores"].includes(table)
					? onceWithBoard({ 200: ofAssessment }, { 200: [...ofAssessment, ...ofPack] })
					: { 200: ofAssessment },
			}),
		),
	),
	{
		route: "rounds.$roundId.allocation._index",
		address: "/rounds/{tranche}/allocation",
		sees: scenarioReaders,
		sends: { ...sends, formless: true },
	},
	...FILES.map(
		(file): Row => ({
			route: `rounds.$roundId.allocation.${file.replace(".", "[.]")}`,
			address: `/rounds/{tranche}/allocation/${file}`,
			sees: scenarioReaders,
		}),
	),
	...FILES.map(
		(file): Row => ({
			route: `rounds.$roundId.allocation.preview_.${file.replace(".", "[.]")}`,
			address: `/rounds/{tranche}/allocation/preview/${file}?${new URLSearchParams(RULE)}`,
			sees: onceWithBoard(
				{ 200: ["fundManager"], 403: ["auditor"] },
				{ 409: ["fundManager"], 403: ["auditor"] },
			),
		}),
	),
	{
		route: "rounds.$roundId.allocation.new",
		address: "/rounds/{tranche}/allocation/new",
		sees: onceWithBoard(
			{ 200: ["fundManager"], 403: ["auditor"] },
			{ 409: ["fundManager"], 403: ["auditor"] },
		),
		sends: { ...sends, with: RULE },
	},
	{
		route: "rounds.$roundId.allocation.preview",
		address: `/rounds/{tranche}/allocation/preview?${new URLSearchParams(RULE)}`,
		sees: onceWithBoard(
			{ 200: ["fundManager"], 403: ["auditor"] },
			{ 409: ["fundManager"], 403: ["auditor"] },
		),
		sends,
	},
	{
		route: "rounds.$roundId.allocation.charts",
		address: "/rounds/{tranche}/allocation/charts",
		sees: scenarioReaders,
	},
	...["csv", "xlsx"].map(
		(ending): Row => ({
			route: `rounds.$roundId.allocation.$scenarioId.robustness_.table[.]${ending}`,
			address: `/rounds/{tranche}/allocation/{scenario}/robustness/table.${ending}`,
			sees: onceWithBoard({}, { 200: ["fundManager", "auditor", ...ofPack] }),
		}),
	),
	...["bids.$reference", "robustness"].map(
		(page): Row => ({
			route: `rounds.$roundId.allocation.$scenarioId.${page}`,
			address: `/rounds/{tranche}/allocation/{scenario}/${page.replace("$reference", "B1").replace(".", "/")}`,
			sees: onceWithBoard({}, { 200: ["fundManager", "auditor", ...ofPack] }),
		}),
	),
	{
		route: "rounds.$roundId.allocation.$scenarioId.change",
		address: "/rounds/{tranche}/allocation/{scenario}/change?bid=B1&amount=90000",
		sees: onceWithBoard({}, { 200: ["fundManager", "auditor", ...ofPack] }),
		sends: { who: ["fundManager"], at: "with-board" },
	},
	...["_index", "case[.]json", "run[.]json", "table[.]csv", "table[.]xlsx"].map((file): Row => {
		const page = file === "_index" ? "" : `/${file.replace("[.]", ".")}`;
		return {
			route: `rounds.$roundId.allocation.$scenarioId.${file}`,
			address: `/rounds/{tranche}/allocation/{scenario}${page}`,
			sees: onceWithBoard({}, { 200: ["fundManager", "auditor", ...ofPack] }),
		};
	}),
];
