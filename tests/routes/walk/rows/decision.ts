import { board, everybody, ofDecision, ofMoney, ownSide, type Row, type Sends, without } from "../row";

const nothing = { 404: ["nobody"] } as const;
const readPack = [...ofMoney, ...board] as const;
const managesPack = { 200: ["fundManager"], 403: without(readPack, "fundManager") } as const;

/** All grants have said it in this world, so the page shows no form. */
const saysSubsidy = {
	...{ publicResources: "yes", advantage: "no", selective: "no", effect: "no" },
	reason: "They are public bodies.",
};

/** The pages of a draft: there once it is put to the board, and leading to the notice once it is signed. */
const DRAFT_ROWS: readonly Row[] = (
	[
		["_index", "", { 200: ofDecision }],
		["notice", "/notice", { 200: ofDecision }],
		["notice[.]pdf", "/notice.pdf", { 200: ofDecision }],
		["notice[.]docx", "/notice.docx", { 200: ofDecision }],
		["table[.]csv", "/table.csv", { 200: ofDecision }],
		["table[.]xlsx", "/table.xlsx", { 200: ofDecision }],
		["text", "/text", { 200: ["fundManager"], 403: ["decisionMaker"] }],
		["lines.$lineId", "/lines/{line}", { 200: ["fundManager"], 403: ["decisionMaker"] }],
		["lines.$lineId_.grant", "/lines/{line}/grant", { 200: ["fundManager"], 403: ["decisionMaker"] }],
		["subsidy", "/subsidy", { 200: ["fundManager"], 403: ["decisionMaker"] }],
		["sign", "/sign", { 200: ["decisionMaker"], 403: ["fundManager"] }],
	] as const
).map(([file, page, drafted]) => ({
	route: `decisions.drafts.$decisionId.${file}`,
	address: `/decisions/drafts/{decision}${page}`,
	sees: { assessing: {}, "with-board": drafted, signed: { 302: ofDecision } },
	...(page === "/text" || page.startsWith("/lines")
		? { sends: { who: ["fundManager"], at: "with-board" } as const }
		: {}),
	...(page === "/subsidy"
		? { sends: { who: ["fundManager"], at: "with-board", with: saysSubsidy, formless: true } as const }
		: {}),
	...(page === "/sign"
		? {
				sends: {
					who: ["decisionMaker"],
					at: "with-board",
					with: { password: "thirteen bids one pot" },
				} as const,
			}
		: {}),
}));

const addsPassage = {
	text: "Withheld.",
	reason: "It would harm somebody.",
	exemption: "foi-40",
	part: "interests",
};

const readsWithheld = {
	assessing: nothing,
	signed: { 200: ofDecision, ...nothing },
	published: { 200: [...ofDecision, "auditor"] as const, ...nothing },
};

/** The passages that a notice withholds, once one is withheld. */
const EXEMPT_ROWS: readonly Row[] = [
	{
		route: "decisions.drafts.$decisionId.exempt._index",
		address: "/decisions/drafts/{decision}/exempt",
		sees: { assessing: {}, "with-board": { 200: ofDecision } },
	},
	{
		route: "decisions.drafts.$decisionId.exempt.$passageId._index",
		address: "/decisions/drafts/{decision}/exempt/{passage}",
		sees: { assessing: {}, "with-board": { 200: ["fundManager"] }, signed: {} },
		sends: { who: ["fundManager"], at: "with-board", with: addsPassage },
	},
	{
		route: "decisions.drafts.$decisionId.exempt.$passageId.remove",
		address: "/decisions/drafts/{decision}/exempt/{passage}/remove",
		sees: { assessing: {}, "with-board": { 200: ["fundManager"] }, signed: {} },
		sends: { who: ["fundManager"], at: "with-board" },
	},
	{
		route: "decisions.$number.exempt._index",
		address: "/decisions/{number}/exempt",
		sees: readsWithheld,
	},
	{
		route: "decisions.$number.exempt.notice[.]pdf",
		address: "/decisions/{number}/exempt/notice.pdf",
		sees: readsWithheld,
	},
];

const DATE = { day: "1", month: "4", year: "2026" };
const dated = (name: string) =>
	Object.fromEntries(Object.entries(DATE).map(([part, value]) => [`${name}.${part}`, value]));

const NONE_SENT: Sends = { who: ["fundManager"], formless: true, refusedNow: "there is none" };

/** Who decides a draft with whom; a record that is not there is not found by anybody. */
const DECIDING_ROWS: readonly Row[] = [
	...(
		[
			["apart", { why: "An interest in the partnership" }],
			["bodies._index", { name: "Council", capacity: "authority", step: "1" }],
			["actions._index", { what: "Agree it", owner: "Council", ...dated("dueOn") }],
		] as const
	).map(
		([page, sent]): Row => ({
			route: `decisions.drafts.$decisionId.${page}`,
			address: `/decisions/drafts/{decision}/${page.replace("._index", "")}`,
			sees: {
				assessing: {},
				"with-board": { 200: ["fundManager"], 403: ["decisionMaker"] },
				signed: { 302: ofDecision },
			},
			sends: { who: ["fundManager"], at: "with-board", with: sent },
		}),
	),
	...["bodies.$bodyId._index", "bodies.$bodyId.remove", "actions.$actionId"].map(
		(page): Row => ({
			route: `decisions.drafts.$decisionId.${page}`,
			address: `/decisions/drafts/{decision}/${page.replace(/\$\w+/, "none").replace("._index", "").replace(".", "/").replace(".", "/")}`,
			sees: { assessing: {}, "with-board": { 403: ["decisionMaker"] }, signed: {} },
			sends: NONE_SENT,
		}),
	),
	{
		route: "decisions.drafts.$decisionId.vote",
		address: "/decisions/drafts/{decision}/vote",
		sees: { assessing: {}, "with-board": { 403: ofDecision }, signed: { 302: ofDecision } },
		sends: { who: [], at: "with-board" },
	},
	{
		route: "decisions.office.new",
		address: "/decisions/office/new",
		sees: { 200: ["fundManager"], 403: ["decisionMaker"] },
		sends: { who: ["fundManager"] },
	},
	{
		route: "decisions.delegations.new",
		address: "/decisions/delegations/new",
		sees: { 200: ["fundManager"], 403: ["decisionMaker"] },
		sends: {
			who: ["fundManager"],
			with: {
				...dated("startsOn"),
				"endsOn.day": "",
				"endsOn.month": "",
				"endsOn.year": "",
				perDecision: "",
				altogether: "",
				fundId: "",
			},
		},
	},
	{ route: "decisions.delegations._index", address: "/decisions/delegations", sees: { 200: ofMoney } },
	...["_index", "revoke"].map(
		(page): Row => ({
			route: `decisions.delegations.$delegationId.${page}`,
			address: `/decisions/delegations/none${page === "_index" ? "" : `/${page}`}`,
			sees: {},
			...(page === "revoke" ? { sends: { ...NONE_SENT, who: ["decisionMaker"] } } : {}),
		}),
	),
	{ route: "decisions.actions._index", address: "/decisions/actions", sees: { 200: ofMoney } },
	{
		route: "decisions.actions.$actionId",
		address: "/decisions/actions/none",
		sees: { 403: without(ofMoney, "fundManager") },
		sends: NONE_SENT,
	},
	{
		route: "rounds.$roundId.reserve._index",
		address: "/rounds/{tranche}/reserve",
		sees: { assessing: {}, published: { 200: ofMoney } },
	},
	{
		route: "rounds.$roundId.reserve.offer",
		address: "/rounds/{tranche}/reserve/offer",
		sees: { assessing: {}, published: { 200: ["fundManager"], 403: without(ofMoney, "fundManager") } },
		sends: {
			who: ["fundManager"],
			at: "published",
			formless: true,
			with: { reference: "none", ...dated("expiresOn") },
			refusedNow: "no money has come back that could be offered",
		},
	},
	{
		route: "rounds.$roundId.reserve.$decisionId",
		address: "/rounds/{tranche}/reserve/none",
		sees: {},
		sends: NONE_SENT,
	},
];

/** The letters of a decision, once it is signed; each bid's when it is published. */
const LETTER_ROWS: readonly Row[] = [
	{
		route: "decisions.drafts.$decisionId.letters._index",
		address: "/decisions/drafts/{decision}/letters",
		sees: { assessing: {}, "with-board": { 302: ofDecision }, signed: { 200: ofDecision } },
	},
	{
		route: "decisions.drafts.$decisionId.letters.$bidId",
		address: "/decisions/drafts/{decision}/letters/{walsall}",
		sees: { assessing: {}, signed: { 200: ["fundManager"], 403: ["decisionMaker"] }, published: {} },
		sends: { who: ["fundManager"], at: "signed" },
	},
	...["_index", "letter[.]pdf", "letter[.]docx"].map(
		(file): Row => ({
			route: `bids.$bidId.letter.${file}`,
			address: `/bids/{submitted}/letter${file === "_index" ? "" : `/${file.replace("[.]", ".")}`}`,
			sees: { assessing: {}, published: { 200: [...ownSide, "fundManager", "moderator", "auditor"] } },
		}),
	),
];

/** Pages of the board, of decisions and of their publication. */
export const DECISION_ROWS: readonly Row[] = [
	...["_index", "360giving[.]json", "360giving[.]csv", "decisions[.]csv", "decisions[.]xlsx"].map(
		(file): Row => ({
			route: `data.${file}`,
			address: file === "_index" ? "/data" : `/data/${file.replace("[.]", ".")}`,
			sees: { 200: everybody },
		}),
	),
	{ route: "decisions._index", address: "/decisions", sees: { 200: everybody } },
	{ route: "decisions.$number._index", address: "/decisions/{oldNumber}", sees: { 200: everybody } },
	{
		route: "decisions.$number.content[.]json",
		address: "/decisions/{oldNumber}/content.json",
		sees: { 200: everybody },
	},
	{
		route: "decisions.$number.run[.]json",
		address: "/decisions/{oldNumber}/run.json",
		sees: { 404: everybody },
	},
	{
		route: "decisions.$number.check._index",
		address: "/decisions/{oldNumber}/check",
		sees: { 200: everybody },
	},
	{
		route: "decisions.$number.check[.]html",
		address: "/decisions/{oldNumber}/check.html",
		sees: { 200: everybody },
	},
	...[
		"_index",
		"check._index",
		"check[.]html",
		"content[.]json",
		"case[.]json",
		"run[.]json",
		"table[.]csv",
		"table[.]xlsx",
		"notice[.]pdf",
		"notice[.]docx",
	].map((file): Row => {
		const page = file === "_index" ? "" : `/${file.replace("[.]", ".").replace("._index", "")}`;
		return {
			route: `decisions.$number.${file}`,
			address: `/decisions/{number}${page}`,
			sees: {
				assessing: nothing,
				signed: { 200: ofDecision, ...nothing },
				published: { 200: everybody },
			},
		};
	}),
	{
		route: "decisions.new",
		address: "/decisions/new",
		sees: { 200: ["fundManager"], 403: ["decisionMaker"] },
		sends: { who: ["fundManager"] },
	},
	...DRAFT_ROWS,
	...EXEMPT_ROWS,
	...DECIDING_ROWS,
	...LETTER_ROWS,
	{
		route: "decisions.drafts.$decisionId.signed",
		address: "/decisions/drafts/{decision}/signed",
		sees: { assessing: {}, "with-board": { 302: ofDecision }, signed: { 200: ofDecision } },
	},
	{
		route: "decisions.drafts.$decisionId.publish",
		address: "/decisions/drafts/{decision}/publish",
		sees: {
			assessing: {},
			"with-board": { 302: ofDecision },
			signed: { 200: ofDecision },
			published: { 302: ofDecision },
		},
		sends: { who: ofDecision, at: "signed" },
	},
	{
		route: "rounds.$roundId.decision._index",
		address: "/rounds/{tranche}/decision",
		sees: {
			assessing: { 200: ofDecision, ...nothing },
			"with-board": { 302: ofDecision, ...nothing },
			published: { 302: everybody },
		},
	},
	{
		route: "rounds.$roundId.decision.new",
		address: "/rounds/{tranche}/decision/new?scenario={scenario}",
		sees: {
			assessing: {},
			"with-board": { 200: ["fundManager"], 403: ["decisionMaker"] },
			signed: { 409: ["fundManager"], 403: ["decisionMaker"] },
			published: { 409: ["fundManager"], 403: without(readPack, "fundManager") },
		},
		sends: { who: ["fundManager"], at: "with-board" },
	},
	...["_index", "table[.]csv", "table[.]xlsx", "pack[.]pdf", "pack[.]docx"].map(
		(file): Row => ({
			route: `rounds.$roundId.board.${file}`,
			address: `/rounds/{tranche}/board${file === "_index" ? "" : `/${file.replace("[.]", ".")}`}`,
			sees: { assessing: {}, "with-board": { 200: readPack } },
		}),
	),
	{
		route: "rounds.$roundId.board.advice",
		address: "/rounds/{tranche}/board/advice",
		sees: {
			assessing: {},
			"with-board": { 200: board, 403: ofMoney },
			published: { 409: board, 403: ofMoney },
		},
		sends: { who: board, at: "with-board" },
	},
	{
		route: "rounds.$roundId.board.advice",
		address: "/rounds/{tranche}/board/advice?bid={walsall}",
		sees: {
			assessing: {},
			"with-board": { 200: ["boardMember"], 403: [...ofMoney, "interestedMember"] },
			published: { 409: ["boardMember"], 403: [...ofMoney, "interestedMember"] },
		},
		sends: { who: ["boardMember"], at: "with-board" },
	},
	...["meeting", "prepare"].map(
		(page): Row => ({
			route: `rounds.$roundId.board.${page}`,
			address: `/rounds/{tranche}/board/${page}`,
			sees: { assessing: {}, "with-board": managesPack },
			sends: {
				who: ["fundManager"],
				at: "with-board",
				...(page === "meeting"
					? { with: { "heldOn.day": "1", "heldOn.month": "4", "heldOn.year": "2026" } }
					: {}),
			},
		}),
	),
	{
		route: "rounds.$roundId.board.paper",
		address: "/rounds/{tranche}/board/paper",
		sees: {
			assessing: {},
			"with-board": managesPack,
			signed: { 409: ["fundManager"], 403: without(readPack, "fundManager") },
		},
		sends: { who: ["fundManager"], at: "with-board" },
	},
	{
		route: "rounds.$roundId.print",
		address: "/rounds/{tranche}/print",
		sees: { 200: ["fundManager", "auditor"] },
	},
	{
		route: "funds.$fundId.rounds.$roundId.release",
		address: "/funds/{oldFund}/rounds/{tranche}/release",
		sees: {
			assessing: { 409: ["fundManager"], 403: without(ofMoney, "fundManager") },
			published: { 200: ["fundManager"], 403: without(ofMoney, "fundManager") },
		},
		sends: { who: ["fundManager"], at: "published" },
	},
];
