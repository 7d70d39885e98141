import { migrateDatabase, openDatabase } from "~db/client";
import { playOfficeCare } from "./play-office-care";
import { playAdministrator, playPeople } from "./play-people";
import { playPresentRound } from "./present-round/play-present-round";
import { playRoundOfYears } from "./round-of-years/play-round-of-years";
import { publishWinningBid } from "./second-tranche/play-decision";
import { playSecondTranche } from "./second-tranche/play-second-tranche";
import { setStage } from "./stage";
import { playWorcestershire } from "./worcestershire/play-worcestershire";

/**
 * Plays the demonstration into a new database file, in order of time: Worcestershire's allocation by need of 2011, the
 * West Midlands round of 2013 and its half-assessed copy, and two rounds of the present year, whose dates alone vary.
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
	const { roundId, copyId, winningBidId } = await playSecondTranche(stage);
	stage.at(machineNow);
	const present = await playPresentRound(stage, machineNow, roundId);
	await playRoundOfYears(stage, machineNow, present);
	playOfficeCare(stage, machineNow, copyId);
	publishWinningBid(stage, winningBidId);
	db.$client.close();
}
