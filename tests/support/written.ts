import type { CaseFile } from "~/domain/allocation/case/case-file";
import { fromDecimalPounds, type Pence } from "~/domain/money";
import { storedCase } from "~/domain/stored-formats";

/** A file as its JSON has it: amounts as decimal pounds. */
export type Written<T> = T extends bigint
	? string
	: T extends object
		? { [Key in keyof T]: Written<T[Key]> }
		: T;

/** A case as it is read back from what was saved. */
export function kept(file: Written<CaseFile>): CaseFile {
	return storedCase(JSON.stringify(file));
}

/** An amount written in decimal pounds. */
export function pounds(written: string): Pence {
	const amount = fromDecimalPounds(written);
	if (amount === null) throw new Error(`${written} is no amount`);
	return amount;
}
