import { type AmountBeside, noticeBeside, type RunAgain, runAgain } from "../domain/decision/check-run";
import { formatPounds, sumPence } from "../domain/money";
import { accepted, type Outcome } from "../domain/outcome";
import { storedNotice } from "../domain/stored-formats";
import { jsonIn } from "../domain/stored-text";

/** The files of a decision as they were published, and the digest that its page prints. */
type Files = {
	readonly sha256: string;
	readonly content: string;
	readonly case: string | null;
	readonly run: string | null;
};
type Asked = { readonly caseText: string; readonly caseSha256: string; readonly runText: string };

/** A digest, an amount or a file as it was published and as it is here. */
type Row = {
	readonly what: string;
	readonly published: string;
	readonly found: string;
	readonly same: boolean;
};
type Table = { readonly caption: string; readonly found: string; readonly rows: readonly Row[] };

const PLACE = "tranche-check";
const DIGEST = /^[0-9a-f]{64}$/;
const MONEY: Readonly<Record<string, string>> = {
	available: "Available",
	spent: "Awarded",
	unallocated: "Not awarded",
};

function limit(seconds: number): () => boolean {
	const end = performance.now() + seconds * 1000;
	return () => performance.now() > end;
}

async function sha256(text: string): Promise<string> {
	const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
	return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function made<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	className: string,
	...inside: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
	const element = document.createElement(name);
	if (className !== "") element.className = className;
	element.append(...inside);
	return element;
}

/** The files: those that the page holds, or those that the portal serves. */
async function filesOf(place: HTMLElement): Promise<Files> {
	const held = document.getElementById("tranche-files")?.textContent;
	if (held) return jsonIn(held) as Files;
	const { number = "", sha256: digest = "", files = "" } = place.dataset;
	const text = async (name: string) => {
		const answer = await fetch(`/decisions/${number}/${name}.json`, { cache: "no-store" });
		if (!answer.ok) throw new Error(`The file ${name}.json could not be downloaded.`);
		return answer.text();
	};
	const [content, ofCase, run] = await Promise.all([
		text("content"),
		files === "" ? null : text("case"),
		files === "" ? null : text("run"),
	]);
	return { sha256: digest, content, case: ofCase, run };
}

/** Runs the rules beside the page, so that it stays alive; where the browser starts no worker, on the page itself. */
function runBeside(asked: Asked): Promise<Outcome<RunAgain>> {
	const here = () => {
		try {
			return accepted(runAgain(asked, limit)).value;
		} catch (error) {
			return { ok: false as const, code: "unreadable", message: String(error) };
		}
	};
	const own = document.getElementById("tranche-check-script") as HTMLScriptElement | null;
	if (!own) return Promise.resolve(here());
	const address = own.src || URL.createObjectURL(new Blob([own.text], { type: "text/javascript" }));
	return new Promise((done) => {
		try {
			const worker = new Worker(address);
			worker.onmessage = ({ data }) => {
				worker.terminate();
				done(data);
			};
			worker.onerror = (event) => {
				event.preventDefault();
				worker.terminate();
				done(here());
			};
			worker.postMessage(asked);
		} catch {
			done(here());
		}
	});
}

const pounds = (amount: AmountBeside["found"]) => (amount === null ? "Not there" : formatPounds(amount));

function amountRows(amounts: readonly AmountBeside[], nameOf = (of: string) => of): readonly Row[] {
	return amounts.map(({ of, published, found }) => ({
		what: nameOf(of),
		published: pounds(published),
		found: pounds(found),
		same: published !== null && published === found,
	}));
}

async function digestTable(files: Files): Promise<Table> {
	const content = storedNotice(files.content);
	const rule = content.scenario ?? content.needs ?? null;
	const digests = [
		["What was signed", files.sha256, files.content],
		["The case", rule?.caseSha256 ?? null, files.case],
		["The run", rule?.runSha256 ?? null, files.run],
	] as const;
	const rows: Row[] = [];
	for (const [what, published, text] of digests) {
		if (published === null || text === null) continue;
		const found = await sha256(text);
		rows.push({ what, published, found, same: published === found });
	}
	return { caption: "Digests (SHA-256)", found: "Digest of the file here", rows };
}

/** Everything that is compared; with a sentence where the rules could not be run to their end. */
async function checked(
	files: Files,
): Promise<{ readonly tables: readonly Table[]; readonly said: string | null }> {
	const content = storedNotice(files.content);
	const titles = new Map(content.lines.map(({ reference, title }) => [reference, title]));
	const areas = new Map((content.needs?.rows ?? []).map(({ key, name }) => [key, name]));
	const bid = (of: string) => (titles.has(of) ? `${of} ${titles.get(of)}` : (areas.get(of) ?? of));
	const total = sumPence(content.lines.map(({ decided }) => decided));
	const tables: Table[] = [
		await digestTable(files),
		{
			caption: "The notice and its run",
			found: "Worked out here",
			rows: [
				...amountRows(noticeBeside(content, files.run), (of) => `${bid(of)}: given by the rule`),
				...amountRows([{ of: "Total of the decision", published: content.total, found: total }]),
			],
		},
	];
	if (files.case === null || files.run === null) return { tables, said: null };
	const again = await runBeside({
		caseText: files.case,
		caseSha256: await sha256(files.case),
		runText: files.run,
	});
	if (!again.ok)
		return {
			tables: [
				...tables,
				{
					caption: "The rules",
					found: "Found here",
					rows: [{ what: "The case", published: "Accepted", found: again.message, same: false }],
				},
			],
			said: null,
		};
	const { canonical, sameText, proved, awards, areas: byArea, money } = again.value;
	const yes = (same: boolean) => (same ? "The same" : "Different");
	return {
		tables: [
			...tables,
			{
				caption: "What the rule gives, worked out again",
				found: "Worked out here",
				rows: [
					...amountRows(awards, bid),
					...amountRows(byArea, (of) => `${areas.get(of) ?? of}: by need`),
					...amountRows(money, (of) => MONEY[of] ?? of),
				],
			},
			{
				caption: "The files, byte by byte",
				found: "Made again here",
				rows: [
					{ what: "The case", published: "As downloaded", found: yes(canonical), same: canonical },
					{ what: "The run", published: "As downloaded", found: yes(sameText), same: sameText },
				],
			},
		],
		said: proved
			? null
			: "The rule looks for the best set of bids, and the search was stopped by its time limit. A difference can come from the time alone. To be sure, run the command below.",
	};
}

/** A part of a table with its role: on a narrow screen rows are drawn as blocks, which screen readers take for none. */
function part<Name extends "table" | "thead" | "tbody" | "tr" | "th" | "td">(
	name: Name,
	role: string,
	className: string,
	...inside: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
	const element = made(name, className, ...inside);
	element.setAttribute("role", role);
	return element;
}

function rowDrawn({ what, published, found, same }: Row, heading: string): HTMLElement {
	const name = part("th", "rowheader", "govuk-table__header", what);
	name.scope = "row";
	const tag = made(
		"strong",
		`govuk-tag govuk-tag--${same ? "green" : "red"}`,
		same ? "Agrees" : "Does not agree",
	);
	const cell = (label: string, inside: Node | string, look = "") => {
		const drawn = part("td", "cell", `govuk-table__cell ${look}`.trim(), inside);
		drawn.dataset.label = label;
		return drawn;
	};
	const figure = (label: string, text: string) =>
		cell(label, made("span", DIGEST.test(text) ? "tranche-digest" : "tranche-money", text));
	return part(
		"tr",
		"row",
		"govuk-table__row",
		name,
		figure("Published", published),
		figure(heading, found),
		cell("Result", tag),
	);
}

function tableDrawn({ caption, found, rows }: Table): HTMLElement {
	const heads = ["What", "Published", found, "Result"].map((text) => {
		const cell = part("th", "columnheader", "govuk-table__header", text);
		cell.scope = "col";
		return cell;
	});
	const table = part(
		"table",
		"table",
		"govuk-table tranche-table--stacked",
		made("caption", "govuk-table__caption govuk-table__caption--m", caption),
		part("thead", "rowgroup", "govuk-table__head", part("tr", "row", "govuk-table__row", ...heads)),
		part("tbody", "rowgroup", "govuk-table__body", ...rows.map((row) => rowDrawn(row, found))),
	);
	const region = made("section", "tranche-scroll-region", table);
	region.tabIndex = 0;
	region.setAttribute("aria-label", caption);
	return region;
}

function resultDrawn({ tables, said }: Awaited<ReturnType<typeof checked>>): readonly Node[] {
	const rows = tables.flatMap((table) => table.rows);
	const wrong = rows.filter(({ same }) => !same).length;
	const words =
		wrong === 0
			? `Everything agrees: ${rows.length} of ${rows.length} digests, amounts and files.`
			: `${wrong} of ${rows.length} digests, amounts and files ${wrong === 1 ? "does" : "do"} not agree.`;
	return [
		made("p", "govuk-body-l", made("strong", "", words)),
		...(said === null ? [] : [made("p", "govuk-body", said)]),
		...tables.filter((table) => table.rows.length > 0).map(tableDrawn),
	];
}

function start(place: HTMLElement): void {
	const button = made("button", "govuk-button", "Check this decision now");
	button.type = "button";
	const said = made("div", "");
	said.setAttribute("role", "status");
	const result = made("div", "");
	place.append(button, said, result);
	button.addEventListener("click", async () => {
		if (button.getAttribute("aria-disabled") === "true") return;
		button.setAttribute("aria-disabled", "true");
		result.replaceChildren();
		said.replaceChildren(made("p", "govuk-body", "Checking. Large rounds can take a minute."));
		try {
			if (!globalThis.crypto?.subtle)
				throw new Error("This browser works out digests only on pages that come by https.");
			const [summary, ...rest] = resultDrawn(await checked(await filesOf(place)));
			said.replaceChildren(...(summary ? [summary] : []));
			result.replaceChildren(...rest);
		} catch (error) {
			const why = error instanceof Error ? error.message : String(error);
			said.replaceChildren(made("p", "govuk-body-l", `The check could not be made. ${why}`));
		} finally {
			button.removeAttribute("aria-disabled");
		}
	});
}

if (typeof document === "undefined") {
	addEventListener("message", ({ data }: MessageEvent<Asked>) => {
		postMessage(runAgain(data, limit));
	});
} else {
	const place = document.getElementById(PLACE);
	if (place) start(place);
}
