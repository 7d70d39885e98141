import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import rules from "../../.lint/imports.mjs";

const EXISTING: Record<string, string> = {
	"app/domain/money.ts": "export type Pence = bigint;\nexport const zero = 0n;\n",
	"app/clock.ts": "export type Clock = { now(): string };\nexport const started = Date.now();\n",
	"app/application-context.ts": "export type Application = { mode: string };\n",
	"app/use-cases/context.ts": "export type Context = { requestId: string };\n",
	"app/use-cases/bid/read-bid.ts": "export const readBid = 1;\n",
	"app/use-cases/bid/submit-bid.ts": "export const submitBid = 1;\n",
	"app/domain/allocation/rules/rule.ts": "export type RuleResources = object;\nexport const chooseBy = 1;\n",
	"app/use-cases/allocation/solving/allocate-case.ts": "export const allocateCase = 1;\n",
	"app/forms/bid/about.ts": "export type About = { title: string };\nexport const about = 1;\n",
	"app/ui/bid/summary.tsx": "export const Summary = 1;\n",
	"app/routes/_index.tsx": "export default 1;\n",
	"app/commands/settings.mjs": "export const settings = 1;\n",
	"app/demo/accounts.ts": "export const accounts = 1;\n",
	"db/client.ts": "export type Db = object;\nexport const openDatabase = 1;\n",
	"db/bid.ts": "export const bidById = 1;\n",
	"tests/support/world.ts": "export const world = 1;\n",
};

/** An import that a layer must not have: the file it stands in, what it imports, the rule that says so. */
const FORBIDDEN: readonly (readonly [file: string, imported: string, rule: string])[] = [
	["app/domain/a.ts", "~db/bid", "domain-stands-alone"],
	["app/domain/b.ts", "~/use-cases/bid/read-bid", "domain-stands-alone"],
	["app/domain/c.ts", "~/forms/bid/about", "domain-stands-alone"],
	["app/domain/d.ts", "../ui/bid/summary", "domain-stands-alone"],
	["app/domain/e.ts", "zod", "domain-stands-alone"],
	["app/domain/f.ts", "node:crypto", "domain-stands-alone"],
	["app/domain/g.ts", "crypto", "domain-stands-alone"],
	["app/domain/h.ts", "~/clock", "domain-stands-alone"],
	["app/domain/i.ts", "drizzle-orm", "domain-stands-alone"],
	["db/a.ts", "~/use-cases/bid/read-bid", "db-knows-tables-and-domain-words"],
	["db/b.ts", "~/forms/bid/about", "db-knows-tables-and-domain-words"],
	["db/c.ts", "zod", "db-knows-tables-and-domain-words"],
	["app/use-cases/bid/a.ts", "~/forms/bid/about", "use-cases-load-ask-save"],
	["app/use-cases/bid/b.ts", "~/ui/bid/summary", "use-cases-load-ask-save"],
	["app/use-cases/bid/c.ts", "~/routes/_index", "use-cases-load-ask-save"],
	["app/use-cases/bid/d.ts", "express", "use-cases-load-ask-save"],
	["app/use-cases/bid/e.ts", "drizzle-orm", "use-cases-load-ask-save"],
	["app/use-cases/bid/f.ts", "./submit-bid", "use-cases-stand-apart"],
	["app/explain/a.ts", "~/use-cases/bid/read-bid", "explain-tells-a-finished-run"],
	["app/explain/b.ts", "~/domain/allocation/rules/rule", "nothing-solves-where-pages-are-answered"],
	["app/domain/solver/a.ts", "../allocation/rules/rule", "the-solver-knows-numbers-only"],
	["app/use-cases/bid/h.ts", "~/domain/allocation/rules/rule", "nothing-solves-where-pages-are-answered"],
	["app/domain/bid/a.ts", "../allocation/rules/rule", "nothing-solves-where-pages-are-answered"],
	[
		"app/routes/d.tsx",
		"~/use-cases/allocation/solving/allocate-case",
		"nothing-solves-where-pages-are-answered",
	],
	[
		"app/demo/c.ts",
		"~/use-cases/allocation/solving/allocate-case",
		"nothing-solves-where-pages-are-answered",
	],
	["app/commands/a.ts", "~db/bid", "commands-and-demo-go-through-use-cases"],
	["app/commands/b.ts", "express", "commands-and-demo-go-through-use-cases"],
	["app/commands/c.ts", "~/ui/bid/summary", "commands-and-demo-go-through-use-cases"],
	["app/demo/a.ts", "~db/bid", "commands-and-demo-go-through-use-cases"],
	["app/demo/b.ts", "better-sqlite3", "commands-and-demo-go-through-use-cases"],
	["app/commands/serve/a.ts", "~db/bid", "serve-wires-the-server"],
	["app/commands/serve/b.ts", "~/routes/_index", "serve-wires-the-server"],
	["app/commands/serve/c.ts", "drizzle-orm", "serve-wires-the-server"],
	["app/commands/smtp.ts", "~db/bid", "one-file-speaks-to-the-mail-server"],
	["app/commands/d.ts", "nodemailer", "commands-and-demo-go-through-use-cases"],
	["app/commands/bench/pages.ts", "~db/bid", "tools-measure-and-test"],
	["app/commands/test.mjs", "express", "tools-measure-and-test"],
	["app/commands/bench/growth/a.ts", "express", "the-bench-grows-rounds-in-bulk"],
	["app/forms/bid/a.ts", "~db/bid", "forms-turn-text-into-input"],
	["app/forms/bid/b.ts", "~/use-cases/bid/read-bid", "forms-turn-text-into-input"],
	["app/forms/bid/c.ts", "react", "forms-turn-text-into-input"],
	["app/forms/bid/d.ts", "node:fs", "forms-turn-text-into-input"],
	["app/documents/a.ts", "~db/bid", "documents-are-described-once"],
	["app/documents/b.ts", "~/use-cases/bid/read-bid", "documents-are-described-once"],
	["app/documents/c.ts", "~/ui/bid/summary", "documents-are-described-once"],
	["app/browser/a.ts", "~/use-cases/bid/read-bid", "browser-runs-without-the-house"],
	["app/browser/b.ts", "react", "browser-runs-without-the-house"],
	["app/ui/bid/a.tsx", "~db/bid", "ui-draws-what-it-is-given"],
	["app/ui/bid/b.tsx", "~/use-cases/bid/read-bid", "ui-takes-results-by-type"],
	["app/ui/bid/c.tsx", "zod", "ui-draws-what-it-is-given"],
	["app/ui/bid/d.tsx", "node:path", "ui-draws-what-it-is-given"],
	["app/ui/bid/e.tsx", "~/forms/bid/about", "ui-knows-forms-by-type"],
	["app/routes/a.tsx", "~db/bid", "pages-call-use-cases"],
	["app/routes/b.tsx", "~db/client", "pages-call-use-cases"],
	["app/routes/c.tsx", "drizzle-orm", "pages-call-use-cases"],
	["app/root.tsx", "~db/bid", "pages-call-use-cases"],
	["app/session.ts", "~db/bid", "pages-call-use-cases"],
	["app/entry.server.tsx", "~db/bid", "pages-call-use-cases"],
	["app/use-cases/bid/g.ts", "../../../tests/support/world", "nothing-ships-tests"],
	["app/ui/bid/f.tsx", "./not-there", "imports-exist"],
];

/** Imports the table of the layers allows. */
const ALLOWED: readonly (readonly [file: string, imported: string])[] = [
	["app/domain/ok.ts", "./money"],
	["db/ok.ts", "~/domain/money"],
	["db/ok2.ts", "drizzle-orm"],
	["db/ok3.ts", "node:crypto"],
	["app/use-cases/bid/ok.ts", "~db/bid"],
	["app/use-cases/bid/ok2.ts", "./read-bid"],
	["app/use-cases/bid/ok3.ts", "../context"],
	["app/use-cases/bid/ok4.ts", "@node-rs/argon2"],
	["app/use-cases/allocation/solving/read-rule-alone.ts", "~/domain/allocation/rules/rule"],
	["app/commands/allocate.ts", "~/use-cases/allocation/solving/allocate-case"],
	["app/commands/ok.ts", "~db/client"],
	["app/commands/serve/ok.ts", "express"],
	["app/commands/browser.mjs", "playwright"],
	["app/demo/ok.ts", "~/use-cases/bid/submit-bid"],
	["app/forms/bid/ok.ts", "zod/mini"],
	["app/forms/bid/ok2.ts", "~/domain/money"],
	["app/browser/ok.ts", "~/domain/money"],
	["app/ui/bid/ok.tsx", "@remix-run/react"],
	["app/ui/bid/ok2.tsx", "govuk-frontend"],
	["app/routes/ok.tsx", "~/use-cases/bid/submit-bid"],
	["app/routes/ok2.tsx", "~/forms/bid/about"],
	["app/routes/ok3.tsx", "~/ui/bid/summary"],
];

const BIOME = path.resolve("node_modules/@biomejs/biome/bin/biome");
const PACKAGES = [
	...["zod", "zod/mini", "react", "govuk-frontend", "@remix-run/react", "express"],
	...["drizzle-orm", "better-sqlite3", "@node-rs/argon2", "playwright"],
];

let root: string;

function put(file: string, text: string): void {
	mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
	writeFileSync(path.join(root, file), text);
}

function node(...args: string[]): string {
	const run = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 26 });
	return run.stdout + run.stderr;
}

beforeAll(() => {
	root = mkdtempSync(path.join(tmpdir(), "tranche-lint-"));
	for (const file of ["package.json", "tsconfig.json", "biome.json"]) cpSync(file, path.join(root, file));
	cpSync(".lint", path.join(root, ".lint"), { recursive: true });
	for (const name of PACKAGES) {
		put(`node_modules/${name}/package.json`, `{"name":"${name}","main":"index.js"}`);
		put(`node_modules/${name}/index.js`, "export default 1;\n");
	}
	put(".gitignore", readFileSync(".gitignore", "utf8"));
	for (const [file, text] of Object.entries(EXISTING)) put(file, text);
});
afterAll(() => rmSync(root, { recursive: true }));

describe("the imports of each layer", () => {
	type Violation = { readonly from: string; readonly rule: { readonly name: string } };
	let violations: readonly Violation[];

	beforeAll(() => {
		for (const [file, imported] of [...FORBIDDEN, ...ALLOWED]) {
			put(file, `import * as imported from "${imported}";\nexport const used = imported;\n`);
		}
		put(
			"app/ui/bid/typed.tsx",
			'import type { About } from "~/forms/bid/about";\nexport type Props = About;\n',
		);
		put(
			"app/use-cases/bid/typed.ts",
			'import type { Props } from "~/ui/bid/typed";\nexport type P = Props;\n',
		);
		put("app/domain/round.ts", 'import { bid } from "./bid";\nexport const round = bid;\n');
		put("app/domain/bid.ts", 'import { round } from "./round";\nexport const bid = round;\n');
		const cruise = path.resolve("node_modules/dependency-cruiser/bin/dependency-cruise.mjs");
		const report = node(
			cruise,
			"--config",
			".lint/imports.mjs",
			"--output-type",
			"json",
			"app",
			"db",
			"tests",
		);
		violations = JSON.parse(report).summary.violations;
	}, 120_000);

	const rulesBrokenBy = (file: string) =>
		violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);

	it.each(FORBIDDEN)("%s may not import %s: %s", (file, _imported, rule) => {
		expect(rulesBrokenBy(file)).toContain(rule);
	});

	it.each(ALLOWED)("%s may import %s", (file) => {
		expect(rulesBrokenBy(file)).toEqual([]);
	});

	it("count when only a type is imported, except a form's in what is drawn", () => {
		expect(rulesBrokenBy("app/use-cases/bid/typed.ts")).toEqual(["use-cases-load-ask-save"]);
		expect(rulesBrokenBy("app/ui/bid/typed.tsx")).toEqual([]);
	});

	it("never go round in a circle", () => {
		expect(rulesBrokenBy("app/domain/bid.ts")).toEqual(["no-circles"]);
	});

	it("are each explained by a sentence, and each rule is proved above", () => {
		const proved = new Set([...FORBIDDEN.map(([, , rule]) => rule), "no-circles"]);
		for (const { name, comment } of rules.forbidden ?? []) {
			expect(comment).toMatch(/^[A-Z].+\.$/);
			expect(proved).toContain(name);
		}
	});
});

describe("a comment", () => {
	const COMMENT = /^\s*(?:\/\/|\/?\*|\{\/\*)|\s(?:\/\/|\/\*) /;

	it.each(["app", "db", "tests"])("has at most 120 columns in %s", (folder) => {
		const sources = readdirSync(folder, { encoding: "utf8", recursive: true })
			.filter((name) => /\.(?:tsx?|mjs)$/.test(name))
			.map((name) => path.join(folder, name));
		expect(sources.length).toBeGreaterThan(0);
		const long = sources.flatMap((file) =>
			readFileSync(file, "utf8")
				.split("\n")
				.flatMap((line, at) => (line.length > 120 && COMMENT.test(line) ? [`${file}:${at + 1}`] : [])),
		);
		expect(long).toEqual([]);
	});
});

describe("the clock", () => {
	const CALLS = [
		"Date.now()",
		"new Date()",
		"Date()",
		'"SELECT CURRENT_TIMESTAMP"',
		"\"UPDATE bid SET at = datetime('now')\"",
		"`DEFAULT (unixepoch())`",
		"`strftime('%Y', 'now')`",
	];
	const told = (file: string) => node(BIOME, "lint", "--max-diagnostics=none", "--reporter=github", file);

	it.each(CALLS)("is not read by %s", (call) => {
		put("app/use-cases/round/late.ts", `export const late = ${call};\n`);
		expect(told("app/use-cases/round/late.ts")).toMatch(/machine's clock|SQL does not tell the time/);
	});

	it("is read in app/clock.ts alone", () => {
		expect(told("app/clock.ts")).not.toContain("machine's clock");
		put("app/commands/late.mjs", "export const late = Date.now();\n");
		expect(told("app/commands/late.mjs")).toContain("machine's clock");
	});

	it("is not read by an instant that is given", () => {
		put("app/domain/round/instant.ts", 'export const given = new Date("2013-10-11T16:00:00.000Z");\n');
		expect(told("app/domain/round/instant.ts")).not.toContain("machine's clock");
	});

	it("is not read in SQL of a migration", () => {
		const sql = readFileSync("db/migrations/0000_first.sql", "utf8");
		expect(sql).not.toMatch(/current_timestamp|'now'|unixepoch/i);
	});
});

describe("chance", () => {
	it("has no place in the domain", () => {
		put("app/domain/allocation/lot.ts", "export const lot = () => Math.random();\n");
		const report = node(BIOME, "lint", "--reporter=github", "app/domain/allocation");
		expect(report).toContain("The domain gives the same answer each time");
	});
});

describe("stored text", () => {
	const told = (file: string) => node(BIOME, "lint", "--max-diagnostics=none", "--reporter=github", file);

	it.each(["app/use-cases/bid/kept.ts", "app/ui/bid/kept.tsx", "db/kept.ts", "app/domain/bid/kept.ts"])(
		"is not parsed in %s, which asks the codec of its format",
		(file) => {
			put(file, 'export const kept: unknown = JSON.parse("{}");\n');
			expect(told(file)).toContain("read by the codec of its format");
		},
	);

	it("is parsed where the codecs are made alone", () => {
		put("app/domain/stored-text.ts", 'export const kept: unknown = JSON.parse("{}");\n');
		expect(told("app/domain/stored-text.ts")).not.toContain("codec of its format");
	});
});

describe("an amount or a share", () => {
	const told = (file: string, text: string) => {
		put(file, `${text}\n`);
		return node(BIOME, "lint", "--reporter=github", file);
	};
	const WORDS = "An amount is Pence and a share a Ratio";

	it.each([
		"export type Line = { readonly amount: string };",
		"export type Line = { readonly topAmount?: string | undefined };",
		"export type Line = { readonly share: string | null; readonly of: bigint };",
		"export type Line = {\n\treadonly usedShare:\n\t\t| null\n\t\t| string;\n};",
		"export type Lines = { readonly amounts: readonly string[] };",
		"export type Bid = { readonly asked: string | null };",
		"export type Sums = { readonly spent: string };",
		"export const pounds = (amount: string) => amount;",
		"export function pounds({ amount }: { readonly amount: string }) {\n\treturn amount;\n}",
		'export const share: string = "0.5";',
	])("is no text between the table and the component: %s", (text) => {
		const files = ["domain", "use-cases", "ui", "explain", "routes"].map((part) => `app/${part}/figures.ts`);
		for (const file of files) put(file, `${text}\n`);
		const report = node(BIOME, "lint", "--reporter=github", ...files);
		expect(report.split(WORDS)).toHaveLength(files.length + 1);
	});

	it.each([
		"export type Line = { readonly amount: bigint | null; readonly name: string };",
		"export type Line = { readonly amounts: { readonly [reference: string]: bigint } };",
		"export const words = (amount: bigint): string => String(amount);",
		"export type Line = { readonly typedAmount: string };",
		"export type Page = { readonly asked: readonly string[] };",
	])("is pence, a fraction, or text that somebody typed: %s", (text) => {
		expect(told("app/ui/bid/figures.ts", text)).not.toContain(WORDS);
	});

	it("is text where a file is written, and in what forms read", () => {
		const text = "export type Line = { readonly amount: string };";
		for (const file of ["app/forms/bid/figures.ts", "app/domain/allocation/case/case-canonical.ts"])
			expect(told(file, text)).not.toContain(WORDS);
	});
});

describe("the action of a page", () => {
	const told = (text: string) => {
		put("app/routes/form.tsx", text);
		return node(BIOME, "lint", "--reporter=github", "app/routes/form.tsx");
	};

	it.each([
		"export function action() {\n\treturn null;\n}",
		"export async function action() {\n\treturn null;\n}",
		"export const action = async () => null;",
		"export const action = loader;",
		"const own = () => null;\nexport { own as action };",
		'export { action } from "./other";',
		'export { ownAction as action } from "./other";',
	])("is not made by hand: %s", (text) => {
		expect(told(`${text}\n`)).toContain("An action is made by formAction");
	});

	it.each([
		"export const action = formAction({\n\tguard,\n\tsave: () => done,\n});",
		"export const action = recordAction(saveRecord);",
		"export const action = sheetAction;",
		'export { addAction as action, addPage as loader } from "~/record-pages";',
		"export const actions = 1;",
	])("is made by formAction, or by a maker on top of it: %s", (text) => {
		expect(told(`${text}\n`)).not.toContain("An action is made by formAction");
	});
});
