import { type Json, pointer } from "../../json-text";
import { type Pence, pence, sumPence } from "../../money";
import { divide, floor, multiply, ratio } from "../../ratio";
import type { FundInput, TopSlice } from "./case-input";
import type { CaseReader } from "./case-reader";

/**
 * Reads the fund: total, commitments, top-slices, and the money they leave available. A percentage is of the total,
 * rounded down to a penny by itself. Refuses `commitments-exceed-fund` when they leave less than nothing.
 */
export function readFund(reader: CaseReader, value: Json | undefined): FundInput {
	const path = "/fund";
	const fund = reader.object(value, path, ["total", "commitments", "topSlices"]);
	const total = reader.amount(fund.get("total"), `${path}/total`, 0n);
	const commitments = reader.list(fund.get("commitments"), `${path}/commitments`).map((line, index) => {
		const at = pointer(`${path}/commitments`, index);
		const entries = reader.object(line, at, ["title", "amount"]);
		const title = reader.text(entries.get("title"), `${at}/title`);
		return { title, amount: reader.amount(entries.get("amount"), `${at}/amount`, 0n) };
	});
	const uncommitted = total - sumPence(commitments.map(({ amount }) => amount));
	if (uncommitted < 0n) refuseExcess(reader, `${path}/commitments`);
	const topSlices = reader
		.list(fund.get("topSlices"), `${path}/topSlices`)
		.map((line, index) => readTopSlice(reader, line, pointer(`${path}/topSlices`, index), total));
	const available = uncommitted - sumPence(topSlices.map(({ amount }) => amount));
	if (available < 0n) refuseExcess(reader, `${path}/topSlices`);
	return { total, commitments, topSlices, available: pence(available) };
}

function refuseExcess(reader: CaseReader, path: string): void {
	reader.refuse("commitments-exceed-fund", path, "commitments and top-slices come to more than the fund");
}

function readTopSlice(reader: CaseReader, value: Json, path: string, total: Pence): TopSlice {
	const line = reader.object(value, path, ["title", "amount", "percent"]);
	const title = reader.text(line.get("title"), `${path}/title`);
	if (!line.has("percent"))
		return { title, amount: reader.amount(line.get("amount"), `${path}/amount`, 0n), percent: null };
	if (line.has("amount"))
		reader.refuse("amount-invalid", path, "a top-slice has an amount or a percentage, never both");
	const percent = reader.decimal(line.get("percent"), `${path}/percent`);
	if (percent.numerator < 0n)
		reader.refuse("amount-invalid", `${path}/percent`, "a percentage is not below zero");
	return { title, amount: pence(floor(divide(multiply(ratio(total), percent), ratio(100n)))), percent };
}
