import { eq } from "drizzle-orm";
import type { Tx } from "./client";
import { type Asked, row } from "./prepared";
import { setting } from "./schema/installation";

export type Mode = "demo" | "live";

const MODE = "mode";
const CLOCK_MOVED_ON = "clock-moved-on-ms";

const settingOf = row((tx, key: Asked) =>
	tx.select({ value: setting.value }).from(setting).where(eq(setting.key, key)),
);

function readSetting(tx: Tx, key: string): string | null {
	return settingOf(tx, key)?.value ?? null;
}

function writeSetting(tx: Tx, key: string, value: string): void {
	tx.insert(setting).values({ key, value }).onConflictDoUpdate({ target: setting.key, set: { value } }).run();
}

/** The mode a database was made in; null before it was told. */
export function installationMode(tx: Tx): Mode | null {
	const mode = readSetting(tx, MODE);
	return mode === "demo" || mode === "live" ? mode : null;
}

/** Tells a new database its mode. */
export function setInstallationMode(tx: Tx, mode: Mode): void {
	writeSetting(tx, MODE, mode);
}

/** How far the demonstration's clock was moved on from the machine's, in milliseconds. */
export function clockMovedOn(tx: Tx): number {
	return Number(readSetting(tx, CLOCK_MOVED_ON) ?? "0");
}

/** Sets how far the demonstration's clock is ahead of the machine's, in milliseconds. */
export function setClockMovedOn(tx: Tx, milliseconds: number): void {
	writeSetting(tx, CLOCK_MOVED_ON, String(milliseconds));
}
