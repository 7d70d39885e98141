import { migrateDatabase, openDatabase } from "~db/client";
import { playAdministrator, playPeople } from "./play-people";
import { playPresentRound } from "./present-round/play-present-round";
import { playSecondTranche } from "./second-tranche/play-second-tranche";
import { setStage } from "./stage";
import { playWorcestershire } from "./worcestershire/play-worcestershire";

/**
 * Plays the demonstration through the use cases into a new database file, in order of time: the allocation by need of
 * Worcestershire in 2011, the West Midlands round of 2013 to its published decision, a copy of it half assessed,
 * and a round of the present year that is open. Each time the same, but for the dates of the last.
 */
export async function playDemonstration(file: string, machineNow: string): Promise<void> {
	const db = openDatabase(file);
	migrateDatabase(db);
	// A part file is made anew after a crash, so that waiting for the disk at each step is of no use.
	db.$client.pragma("synchronous = OFF");
	const stage = setStage(db, machineNow);
	stage.at("2011-08-01T08:00:00.000Z");
	await playAdministrator(stage);
	await playWorcestershire(stage);
	stage.at("2013-08-01T08:00:00.000Z");
	await playPeople(stage);
	const roundId = await playSecondTranche(stage);
	stage.at(machineNow);
	playPresentRound(stage, machineNow, roundId);
	db.$client.close();
}
