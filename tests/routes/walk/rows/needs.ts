import { board, ofDecision, ofMoney, otherSide, ownSide, type Row, without } from "../row";

const readers = [...ofMoney, ...board, "moderator"] as const;
const manages = { 200: ["fundManager"], 403: without(readers, "fundManager") } as const;
const managesDrafts = { 200: ["fundManager"], 403: without(readers, "fundManager") } as const;
const sends = { who: ["fundManager"] } as const;
const ofAllocation = [...ofDecision, "auditor"] as const;

const NO_LIMITS = { step: "", steps: "", bounds: "none", floor: "", ceiling: "", minimum: "" };

/** Pages of the needs formula: its versions, figures and their checking, allocations by need alone. */
export const NEEDS_ROWS: readonly Row[] = [
	{ route: "needs._index", address: "/needs", sees: { 200: readers } },
	{ route: "needs.new", address: "/needs/new", sees: manages, sends },
	{ route: "needs.$needsVersionId._index", address: "/needs/{needs}", sees: { 200: readers } },
	...["edit", "formula", "priors", "partnerships"].map(
		(page): Row => ({
			route: `needs.$needsVersionId.${page}`,
			address: `/needs/{needs}/${page}`,
			sees: manages,
			sends: page === "formula" ? { ...sends, with: NO_LIMITS } : sends,
		}),
	),
	{
		route: "needs.$needsVersionId.indicators.$indicatorId._index",
		address: "/needs/{needs}/indicators/{indicator}",
		sees: manages,
		sends,
	},
	{
		route: "needs.$needsVersionId.indicators.$indicatorId.remove",
		address: "/needs/{needs}/indicators/{indicator}/remove",
		sees: manages,
		sends,
	},
	{
		route: "needs.$needsVersionId.import._index",
		address: "/needs/{needs}/import",
		sees: manages,
		sends: { ...sends, formless: true, refusedNow: "no file is sent" },
	},
	{
		route: "needs.$needsVersionId.import.$importId._index",
		address: "/needs/{needs}/import/{import}",
		sees: manages,
		sends,
	},
	...["sheet", "rows"].map(
		(page): Row => ({
			route: `needs.$needsVersionId.import.$importId.${page}`,
			address: `/needs/{needs}/import/{import}/${page}`,
			sees: manages,
			sends: page === "rows" ? { ...sends, with: { more: "2" } } : sends,
		}),
	),
	...["new", "names"].map(
		(page): Row => ({
			route: `needs.$needsVersionId.import.$importId.${page}`,
			address: `/needs/{needs}/import/{import}/${page}`,
			sees: { 302: ["fundManager"], 403: without(readers, "fundManager") },
			sends: { ...sends, formless: true, ...(page === "new" ? { refusedNow: "no source is said" } : {}) },
		}),
	),
	{
		route: "needs.$needsVersionId.import.$importId.check",
		address: "/needs/{needs}/import/{import}/check",
		sees: { 302: ["fundManager"], 403: without(readers, "fundManager") },
		sends: { ...sends, formless: true, refusedNow: "its columns are not chosen" },
	},
	{
		route: "needs.$needsVersionId.figures._index",
		address: "/needs/{needs}/figures",
		sees: { 200: readers },
	},
	{
		route: "needs.$needsVersionId.figures[.]csv",
		address: "/needs/{needs}/figures.csv",
		sees: { 200: readers },
	},
	{
		route: "needs.$needsVersionId.figures.window",
		address: "/needs/{needs}/figures/window",
		sees: manages,
		sends,
	},
	{
		route: "needs.$needsVersionId.figures.queries.$queryId",
		address: "/needs/{needs}/figures/queries/{query}",
		sees: manages,
		sends: { ...sends, with: { corrected: "" } },
	},
	{ route: "figures._index", address: "/figures", sees: { 200: [...ownSide, ...otherSide] } },
	{
		route: "figures.$needsVersionId._index",
		address: "/figures/{needs}",
		sees: { 200: [...ownSide, ...otherSide] },
		sends: {
			who: ownSide,
			with: { partnership: "{organisation}", sha256: "" },
			formless: true,
			refusedNow: "a question waits for its answer",
		},
	},
	{ route: "figures.$needsVersionId._index", address: "/figures/{oldNeeds}", sees: {} },
	{
		route: "figures.$needsVersionId.$organisationId.$indicatorKey",
		address: "/figures/{needs}/{organisation}/{figure}",
		sees: { 200: ownSide },
		sends: { who: ownSide },
	},
	{
		route: "needs.$needsVersionId.allocations.new",
		address: "/needs/{needs}/allocations/new",
		sees: managesDrafts,
		sends: {
			...sends,
			with: { key: "allocation-of-nothing", title: "What is left" },
			formless: true,
			refusedNow: "its fund has nothing left",
		},
	},
	...["_index", "case[.]json", "run[.]json"].map((file): Row => {
		const page = file === "_index" ? "" : `/${file.replace("[.]", ".")}`;
		return {
			route: `needs.$needsVersionId.allocations.$allocationId.${file}`,
			address: `/needs/{oldNeeds}/allocations/{allocation}${page}`,
			sees: { 200: ofAllocation },
			...(file === "_index" ? { sends: { ...sends, formless: true } } : {}),
		};
	}),
	{ route: "funds.$fundId.published._index", address: "/funds/{oldFund}/published", sees: { 200: readers } },
	{
		route: "funds.$fundId.published.$yearId",
		address: "/funds/{oldFund}/published/new",
		sees: manages,
		sends: { ...sends, with: { publishedTotal: "" } },
	},
];
