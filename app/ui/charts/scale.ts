/** Where a value stands between 0 and a largest one, in units of a drawing. Takes pence or any whole number. */
export function along(value: bigint, largest: bigint, length: number): number {
	if (largest <= 0n) return 0;
	return Number((value * BigInt(Math.round(length * 100))) / largest) / 100;
}

/** The same as a part of a drawing's width: "62.5%". */
export function across(value: bigint, largest: bigint): string {
	return `${along(value, largest, 100)}%`;
}

/** The next round number at or above a value, for the end of an axis: 1, 2 or 5 with noughts. */
export function roundUp(value: bigint): bigint {
	for (let step = 1n; ; step *= 10n)
		for (const factor of [1n, 2n, 5n]) if (factor * step >= value) return factor * step;
}

/** An amount in few figures for an axis: "£50k", "£1.5m", "£250". Takes pence. */
export function shortPounds(pence: bigint): string {
	const pounds = pence / 100n;
	if (pounds >= 1_000_000n) return `£${Number(pounds / 100_000n) / 10}m`;
	if (pounds >= 1000n) return `£${Number(pounds / 100n) / 10}k`;
	return `£${pounds}`;
}
