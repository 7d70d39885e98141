import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { ensureBuilt } from "../build.mjs";
import { benchAllocation } from "./allocation";
import { benchGrowth } from "./growth";
import { benchPages } from "./pages";
import { benchRush } from "./rush";
import { benchWeight } from "./weight";

type Options = {
	readonly rounds: number;
	readonly seconds: number;
	readonly sizes: readonly number[];
	/** Seconds. */
	readonly rush: number;
	/** Another built checkout, whose pages are measured as well. */
	readonly beside: string | null;
};

/** The parts of the bench, each with what measures it; those that need pages are given a folder of their own. */
const PARTS: Readonly<Record<string, (folder: string, options: Options) => Promise<void>>> = {
	pages: (folder, { rounds, seconds, beside }) => benchPages(folder, rounds, seconds, beside),
	weight: (folder) => benchWeight(folder),
	growth: (folder, { sizes }) => benchGrowth(folder, sizes),
	rush: (folder, { sizes, rush }) => benchRush(folder, Math.max(...sizes), rush),
	allocation: () => benchAllocation(),
};

const USE = `Use: npm run bench -- [--part ${Object.keys(PARTS).join("|")}] [--rounds 3] [--seconds 2] [--bids 13,130,1300] [--rush 300] [--beside FOLDER]`;

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
	const folder = mkdtempSync(path.join(tmpdir(), "tranche-bench-"));
	try {
		await work(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Measures what the program promises, or one `--part` of it. Gives the exit code. */
export async function main(args: string[]): Promise<number> {
	const { values } = parseArgs({
		args,
		options: {
			rounds: { type: "string", default: "3" },
			seconds: { type: "string", default: "2" },
			bids: { type: "string", default: "13,130,1300" },
			rush: { type: "string", default: "300" },
			part: { type: "string", default: "all" },
			beside: { type: "string" },
		},
	});
	const sizes = values.bids.split(",").map(Number);
	const options = {
		rounds: Number(values.rounds),
		seconds: Number(values.seconds),
		sizes,
		rush: Number(values.rush),
		beside: values.beside === undefined ? null : path.resolve(process.env.INIT_CWD ?? "", values.beside),
	};
	const parts = Object.keys(PARTS).filter((part) => values.part === "all" || values.part === part);
	if (
		!Number.isInteger(options.rounds) ||
		options.rounds < 1 ||
		!(options.seconds > 0) ||
		parts.length === 0
	) {
		console.error(USE);
		return 1;
	}
	const problem = values.part === "allocation" ? null : ensureBuilt(process.cwd());
	if (problem) {
		console.error(problem);
		return 1;
	}
	for (const part of parts) await inFolder((folder) => PARTS[part]?.(folder, options) ?? Promise.resolve());
	return 0;
}
