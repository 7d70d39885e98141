import { median } from "./numbers";
import type { Server, Subject } from "./page-subjects";

/** Answers a second, and milliseconds of the processor for each. */
export type Measured = { readonly perSecond: number; readonly milliseconds: number };

/** What was measured, by server and subject. */
export type Runs = ReadonlyMap<string, readonly Measured[]>;

/** Under which key a server's runs of a subject stand. */
export const keyOf = ({ page, way }: Subject, server: Server) => `${server} ${page} ${way}`;

const cell = (text: string | number, width = 9) => String(text).padStart(width);

/** One line of the table: answers a second, processor time a request, and ours as a part of the others'. */
export function lineOf(subject: Subject, servers: readonly Server[], runs: Runs): string {
	const middle = (server: Server, of: keyof Measured) =>
		median((runs.get(keyOf(subject, server)) ?? []).map((measured) => measured[of]));
	const shown = (value: number, digits: number) => (Number.isNaN(value) ? "" : value.toFixed(digits));
	const part = (server: Server, of: keyof Measured) => shown(middle("ours", of) / middle(server, of), 2);
	return [
		`${subject.page}, ${subject.way}`.padEnd(30),
		...servers.map((server) => cell(shown(middle(server, "perSecond"), 0))),
		...servers.map((server) => cell(shown(middle(server, "milliseconds"), 2))),
		cell(part("peer", "perSecond"), 11),
		cell(part("bare", "perSecond"), 11),
		servers.includes("beside") ? cell(part("beside", "milliseconds"), 17) : "",
	].join("");
}

/** Prints what was measured of each page, and how ours stands to the others. */
export function printTable(subjects: readonly Subject[], servers: readonly Server[], runs: Runs): void {
	const beside = servers.includes("beside");
	const width = 9 * servers.length;
	console.log(
		`\n${"".padEnd(30)}${cell("requests a second", width)}${cell("processor ms a request", width)}${cell("requests, ours as", 22)}${beside ? cell("processor, as", 17) : ""}`,
	);
	console.log(
		`${"".padEnd(30)}${[...servers, ...servers].map((name) => cell(name)).join("")}${cell("of peer", 11)}${cell("of bare", 11)}${beside ? cell("part of beside", 17) : ""}`,
	);
	for (const subject of subjects) console.log(lineOf(subject, servers, runs));
}
