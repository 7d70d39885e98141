import type { ByArea } from "../../needs/needs-input";
import type { Ratio } from "../../ratio";
import type { RunFile } from "./run-file";

/** The need shares of a run, exactly; null for one without needs. */
export function sharesOfRun({ needs }: RunFile): ByArea<Ratio> | null {
	if (needs === null) return null;
	return new Map(Object.entries(needs.shares));
}
