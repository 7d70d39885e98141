const ordered = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);

/** The middle one of some numbers; the mean of the middle two where they are even in number. */
export function median(numbers: readonly number[]): number {
	const sorted = ordered(numbers);
	const half = Math.floor(sorted.length / 2);
	const upper = sorted[half] ?? Number.NaN;
	return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
}

/** The number below which so much of some numbers lies: 0.95 for all but a twentieth. */
export function percentile(numbers: readonly number[], share: number): number {
	return ordered(numbers)[Math.max(0, Math.ceil(numbers.length * share) - 1)] ?? Number.NaN;
}
