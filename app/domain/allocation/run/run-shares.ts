import type { ByArea } from "../../needs/needs-input";
import { type Ratio, ratio } from "../../ratio";
import type { RunFile } from "./run-file";

/** The need shares of a run, exactly; null for one without needs. */
export function sharesOfRun({ needs }: RunFile): ByArea<Ratio> | null {
	if (needs === null) return null;
	return new Map(Object.entries(needs.shares).map(([area, { fraction }]) => [area, exactly(fraction)]));
}

function exactly(fraction: string): Ratio {
	const [numerator = "0", denominator = "1"] = fraction.split("/");
	return ratio(BigInt(numerator), BigInt(denominator));
}
