import type { CaseFile } from "~/domain/allocation/case/case-file";
import { fromDecimalPounds, type Pence } from "~/domain/money";
import { fromDecimal, fromFraction, type Ratio } from "~/domain/ratio";
import { storedCase } from "~/domain/stored-formats";

/** A file as its JSON has it: amounts as decimal pounds, shares with ten decimal places and exactly. */
export type Written<T> = T extends bigint
	? string
	: T extends Ratio
		? { readonly decimal: string; readonly fraction: string }
		: T extends object
			? { [Key in keyof T]: Written<T[Key]> }
			: T;

/** A case as it is read back from what was saved. */
export function kept(file: Written<CaseFile>): CaseFile {
	return storedCase(JSON.stringify(file));
}

/** A share written as a decimal or a fraction. */
export function share(written: string): Ratio {
	const read = fromFraction(written) ?? fromDecimal(written);
	if (read === null) throw new Error(`${written} is no share`);
	return read;
}

/** An amount written in decimal pounds. */
export function pounds(written: string): Pence {
	const amount = fromDecimalPounds(written);
	if (amount === null) throw new Error(`${written} is no amount`);
	return amount;
}
