import path from "node:path";
import { grownIn, served } from "./grown";
import { playInto } from "./live-installation";
import { memoryHeld } from "./processes";
import { allocate } from "./visits/allocating";
import { assignOne, readAssessing, writeAssessing } from "./visits/assessing";
import { LIMIT_MS, type Line, MANAGER, Visit } from "./visits/visit";

const cell = (text: string, width = 12) => text.padStart(width);
const ms = (value: number) => `${value.toFixed(0)} ms`;

function lineOf({ name, measured }: Line): string {
	if (measured.status === 0)
		return `${name.padEnd(32)}  no end after ${LIMIT_MS / 1000} s, others waited ${ms(measured.longestWaitMs)}`;
	return [
		name.padEnd(32),
		cell(ms(measured.firstByteMs)),
		cell(ms(measured.totalMs)),
		cell(`${(measured.bytes / 1000).toFixed(0)} kB`),
		cell(ms(measured.longestWaitMs), 14),
		measured.status >= 400 ? `  answered ${measured.status}` : "",
	].join("");
}

/** Serves a database for as long as something visits it; what was measured is printed, and the memory at the end. */
function visited(
	file: string,
	folder: string,
	bidder: string,
	work: (visit: Visit) => Promise<void>,
): Promise<void> {
	return served(file, folder, async (server) => {
		const visit = new Visit(server, folder, bidder);
		try {
			await work(visit);
		} catch (error) {
			console.log(`  stopped: ${error instanceof Error ? error.message : String(error)}`);
		}
		for (const line of visit.lines) console.log(lineOf(line));
		console.log(`  memory of the process at the end: ${memoryHeld(server).toFixed(0)} MB`);
	});
}

/** Grows rounds and prints what pages and writes take: first byte, whole, bytes, others' wait; then the memory. */
export async function benchGrowth(folder: string, sizes: readonly number[]): Promise<void> {
	const demonstration = path.join(folder, "demonstration");
	await playInto(demonstration);
	for (const bids of sizes) {
		const at = (name: string) => path.join(folder, `${name}-${bids}.sqlite`);
		const file = at("allocating");
		const keep = { eligible: at("eligible"), assessing: at("assessing") };
		const began = performance.now();
		const { roundId, bids: made } = grownIn(demonstration, file, { bids, to: "allocating", keep });
		console.log(`\n${bids} bids, grown in ${((performance.now() - began) / 1000).toFixed(0)} s`);
		console.log(
			`${"".padEnd(32)}${["first byte", "whole", "bytes"].map((name) => cell(name)).join("")}${cell("others waited", 14)}`,
		);
		const bidder = made[0]?.partnership.email ?? "";
		const live = (name: string) => path.join(folder, `${name}-${bids}`);
		await visited(keep.eligible, live("eligible"), bidder, async (visit) => {
			await assignOne(visit, roundId, ["", ""]);
			await visit.form("assign all", MANAGER, `/rounds/${roundId}/assessors`, { having: "suggestion" });
		});
		await visited(keep.assessing, live("assessing"), bidder, async (visit) => {
			await readAssessing(visit, roundId, bidder);
			await writeAssessing(visit, roundId);
		});
		await visited(file, live("allocating"), bidder, (visit) => allocate(visit, roundId));
	}
}
