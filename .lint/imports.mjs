/**
 * Which folder may import what. Each rule allows what it names and forbids the rest, packages included.
 * `app/clock.ts`, `app/ids.ts`, `app/application-context.ts`, `app/thread.ts` and `app/received-file.ts` are the composition:
 * types and constructors that every layer above the domain may name.
 */
const COMPOSITION = "^app/(clock|ids|application-context|thread|received-file)\\.ts$";

/** @param {string[]} names */
const packages = (...names) => `^node_modules/(@types/)?(${names.join("|")})/`;

/**
 * @param {string} name
 * @param {string} comment why, in a sentence
 * @param {string} from
 * @param {string[]} allowed
 * @param {{ node?: boolean, except?: string }} [options] node: may use node: modules; except: files with their own rule
 * @returns {import("dependency-cruiser").IForbiddenRuleType}
 */
const layer = (name, comment, from, allowed, { node = true, except } = {}) => ({
	name,
	comment,
	severity: "error",
	from: { path: from, ...(except ? { pathNot: except } : {}) },
	to: { pathNot: allowed, ...(node ? { dependencyTypesNot: ["core"] } : {}) },
});

const WEB = packages(
	"@remix-run/(node|react|server-runtime|router)",
	"react",
	"react-dom",
	"react-router(-dom)?",
);
const SERVER = packages(
	"@fastify/busboy",
	"express",
	"express-serve-static-core",
	"helmet",
	"lru-cache",
	"sirv",
	"pino",
	"@remix-run/(node|server-runtime)",
	"vite",
);
const TOOL_FILES = "^app/commands/(bench/|(browser|test|load-typescript)[^/]*$)";
const GROWTH_FILES = "^app/commands/bench/growth/";
const MAIL_FILE = "^app/commands/smtp\\.ts$";
const SERVE_FILES = "^app/commands/(serve\\.ts|serve/)";
const SOLVES =
	"^app/(domain/solver/.+|domain/allocation/(run/allocate|rules/(rule|choose-optimum|needs-envelopes|rank-and-stop|rank-and-skip|score-per-pound)|what-if/(held-bid-set|robustness/.+))|domain/decision/check-run|browser/check-decision" +
	"|domain/needs/(share-pot|webster|clamp|scale-gains)" +
	"|use-cases/allocation/solving/(allocate-case|answer-case|read-firmness|read-held-bid-set|read-rule-alone|read-weight-intervals|solve-with-conditions|answers))\\.(ts|mjs)$";

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
	forbidden: [
		layer(
			"domain-stands-alone",
			"The domain is the rulebook: it runs anywhere because it imports nothing but itself, no package and no node: module.",
			"^app/domain/",
			["^app/domain/"],
			{ node: false },
		),
		layer(
			"explain-tells-a-finished-run",
			"Prose about an outcome is told from the case and the run alone: it reckons nothing that the rules have not recorded.",
			"^app/explain/",
			["^app/(explain|domain)/"],
			{ node: false },
		),
		{
			name: "the-solver-knows-numbers-only",
			comment:
				"The solver is given weights, values and limits: what they stand for is the allocation's affair.",
			severity: "error",
			from: { path: "^app/domain/solver/" },
			to: { path: "^app/", pathNot: "^app/domain/(solver/|ratio\\.ts|outcome\\.ts|money\\.ts)" },
		},
		layer(
			"db-knows-tables-and-domain-words",
			"Queries know tables and the domain's words; a query that asks a use case or a page would turn the arrows round.",
			"^db/",
			["^db/", "^app/domain/", COMPOSITION, packages("drizzle-orm", "better-sqlite3", "lru-cache")],
			{ except: "^db/drizzle\\.config\\.ts$" },
		),
		layer(
			"use-cases-load-ask-save",
			"A use case loads, asks the domain and saves; the packages it may use are named here so that a new one is a decision.",
			"^app/use-cases/",
			[
				"^app/(use-cases|explain|domain)/",
				"^db/",
				COMPOSITION,
				packages("@node-rs/argon2", "@e965/xlsx", "csv-parse", "diff", "highs", "tsx"),
			],
		),
		{
			name: "use-cases-stand-apart",
			comment:
				"One use case is one verb: it may read through another's read-*, name its types, and run a case, which writes nothing, but never run another's change inside its own.",
			severity: "error",
			from: { path: "^app/use-cases/" },
			to: {
				path: "^app/use-cases/",
				pathNot: [
					"/(read-[^/]+|allocation/solving/(allocate-case|allocate-case-fully|answer-case|solve-with-conditions|engine)\\.ts)$",
					"^app/use-cases/[^/]+$",
					"^app/use-cases/(table/reading-line\\.ts|(table|file)/reader/)",
				],
				dependencyTypesNot: ["type-only"],
			},
		},
		{
			name: "nothing-solves-where-pages-are-answered",
			comment:
				"What divides money may take long and would keep everybody waiting: only the worker and the commands that allocate may run it, all others ask through read-answer or allocate-case-fully.",
			severity: "error",
			from: { path: "^(app|db)/", pathNot: [SOLVES, "^app/commands/(allocate\\.ts$|bench/)"] },
			to: { path: SOLVES, dependencyTypesNot: ["type-only"] },
		},
		layer(
			"commands-and-demo-go-through-use-cases",
			"A command does what a person could do, through use cases; of the database it may only open, check and copy the file, and the files beside it.",
			"^app/(commands|demo)/",
			[
				"^app/(commands|demo|domain|use-cases)/",
				"^db/(client|files|installation|audit/(audit|verify-records))\\.ts$",
				COMPOSITION,
			],
			{ except: `${SERVE_FILES}|${TOOL_FILES}|${MAIL_FILE}` },
		),
		layer(
			"one-file-speaks-to-the-mail-server",
			"What sends mail is given a letter and says whether it was taken; nothing else needs that package.",
			MAIL_FILE,
			["^app/(commands|domain|use-cases)/", packages("nodemailer")],
		),
		layer(
			"tools-measure-and-test",
			"Testing and measuring drive the program from outside; the packages they need never reach what is served.",
			TOOL_FILES,
			[
				"^app/commands/",
				"^app/domain/solver/",
				"^app/(domain|use-cases)/allocation/",
				"^app/demo/accounts\\.ts$",
				"^db/client\\.ts$",
				COMPOSITION,
				packages("playwright", "autocannon", "tsx", "better-sqlite3"),
			],
			{ except: GROWTH_FILES },
		),
		layer(
			"the-bench-grows-rounds-in-bulk",
			"A round of a thousand bids is written row by row, each with its entry in the audit: the questions that use cases ask first would take hours.",
			GROWTH_FILES,
			["^app/commands/bench/", "^app/(domain|use-cases|demo)/", "^db/", COMPOSITION],
		),
		layer(
			"serve-wires-the-server",
			"Serving is where Express, the headers, the log and Remix are put together; nothing else needs those packages.",
			SERVE_FILES,
			[
				"^app/(commands|domain|use-cases)/",
				"^db/(client|files)\\.ts$",
				"^app/ui/(layout/(inline-scripts|parts-place)|frame/page-handle)\\.tsx?$",
				COMPOSITION,
				SERVER,
			],
		),
		layer(
			"documents-are-described-once",
			"A document is told from what a use case read and written by Typst or Word: what loads or decides has no place in it, and neither has what draws pages.",
			"^app/documents/",
			[
				"^app/(documents|domain|explain)/",
				COMPOSITION,
				packages("@myriaddreamin/typst-ts-node-compiler", "docx", "lru-cache"),
			],
		),
		layer(
			"forms-turn-text-into-input",
			"A form turns a browser's text into the domain's input; it is sent to browsers, so it knows zod and the domain alone.",
			"^app/forms/",
			["^app/forms/", "^app/domain/", packages("zod")],
			{ node: false },
		),
		layer(
			"ui-draws-what-it-is-given",
			"What is drawn comes as props: a component that loads or decides cannot be shown, tested or trusted by itself.",
			"^app/ui/",
			[
				"^app/(ui|explain|domain|use-cases)/",
				"^app/documents/document\\.ts$",
				"^app/forms/",
				WEB,
				packages("govuk-frontend"),
			],
			{ node: false },
		),
		{
			name: "ui-takes-results-by-type",
			comment:
				"What a component is given is what a use case gives, by its type: it is not stated twice, and nothing is called.",
			severity: "error",
			from: { path: "^app/ui/" },
			to: { path: "^app/use-cases/", dependencyTypesNot: ["type-only"] },
		},
		{
			name: "ui-knows-forms-by-type",
			comment:
				"A component is given its schema by the page and knows it by type; only reading what was typed, parse-form, is the same for every form.",
			severity: "error",
			from: { path: "^app/ui/" },
			to: { path: "^app/forms/", pathNot: "/parse-form\\.ts$", dependencyTypesNot: ["type-only"] },
		},
		layer(
			"pages-call-use-cases",
			"A page parses, calls one use case and shows: it never reaches for the database, because permission is asked in the use case.",
			"^app/(routes/|(root|frame)\\.tsx|(session|known-browser)\\.ts|entry\\.server\\.tsx)",
			[
				"^app/(routes|use-cases|explain|forms|ui|domain|documents)/",
				"^app/((root|frame)\\.tsx|(session|known-browser)\\.ts|respond\\.ts|public-address\\.ts|said\\.ts|(answers|record|form|import)-action\\.ts|(open-form|typed-figures)\\.ts|(document|file|grant)-answer\\.ts|bid-archive\\.ts|round-archive\\.tsx|record-(pages\\.ts|views\\.tsx)|sheet-(action|file)\\.ts|(rule|robustness)-asked\\.ts|tables/|bid-allows\\.ts|styles/)",
				COMPOSITION,
				WEB,
				packages("govuk-frontend"),
				"^virtual:check-script$",
			],
		),
		layer(
			"browser-runs-without-the-house",
			"What runs in a browser is small and works on pages that are drawn already: it knows the domain's rules and the design system's scripts, and no page or query.",
			"^app/(browser/|entry\\.client\\.ts$)",
			["^app/browser/", "^app/domain/", "^app/ui/layout/inline-scripts\\.ts$", packages("govuk-frontend")],
			{ node: false },
		),
		{
			name: "nothing-ships-tests",
			comment: "What runs never depends on what tests it.",
			severity: "error",
			from: { pathNot: "^tests/" },
			to: { path: "^tests/" },
		},
		{
			name: "no-circles",
			comment: "Two files that need each other, be it for a type, are one file or hide a third.",
			severity: "error",
			from: {},
			to: { circular: true },
		},
		{
			name: "imports-exist",
			comment: "An import that resolves to nothing breaks at run time, and hides from every rule above.",
			severity: "error",
			from: {},
			to: { couldNotResolve: true, pathNot: "^virtual:" },
		},
	],
	options: {
		doNotFollow: { path: "node_modules" },
		exclude: { path: "^(build|data)/" },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: "tsconfig.json" },
		enhancedResolveOptions: {
			exportsFields: ["exports"],
			conditionNames: ["import", "node", "default", "types"],
			extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".d.ts"],
		},
	},
};
