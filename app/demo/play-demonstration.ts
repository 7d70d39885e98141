/** Plays the demonstration through the use cases into a new database file. */
export async function playDemonstration(_file: string, _machineNow: string): Promise<void> {}
