import { copyFileSync } from "node:fs";
import { machineClock } from "~/clock";
import { growRound } from "./growth/grow";
import { copyFileAsLive, databaseOf, liveSettings } from "./live-installation";
import { type Running, started, stopped } from "./processes";

type Growth = Omit<Parameters<typeof growRound>[1], "now">;

/** Grows a round in a copy of a demonstration's database, which becomes the file. */
export function grownIn(demonstration: string, file: string, growth: Growth): ReturnType<typeof growRound> {
	copyFileSync(databaseOf(demonstration), file);
	return growRound(file, { ...growth, now: machineClock().machineNow() });
}

/** Serves a copy of a database file as a live installation, for as long as something is done with it. */
export async function served(
	file: string,
	folder: string,
	work: (server: Running) => Promise<void>,
): Promise<void> {
	copyFileAsLive(file, folder);
	const server = await started(["server.mjs"], liveSettings(folder));
	server.child.stdout?.resume();
	try {
		await work(server);
	} finally {
		await stopped(server);
	}
}
