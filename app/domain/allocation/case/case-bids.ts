import { type Json, pointer } from "../../json-text";
import { pence } from "../../money";
import { ZERO } from "../../ratio";
import type { BidInput, OptionInput } from "./case-input";
import { readAreas } from "./case-needs";
import type { CaseReader } from "./case-reader";
import { readIsoInstant } from "./iso-instant";

const PATH = "/bids";

/** Reads the bids. `areas` are those of the needs, null where the case has none: then a bid may leave its areas out. */
export function readBids(
	reader: CaseReader,
	value: Json | undefined,
	areas: readonly string[] | null,
): readonly BidInput[] {
	const refs = new Set<string>();
	return reader.list(value, PATH).map((item, index) => {
		const path = pointer(PATH, index);
		const bid = reader.object(item, path, ["ref", "areas", "score", "received", "options"]);
		const ref = reader.text(bid.get("ref"), `${path}/ref`);
		if (refs.has(ref)) reader.refuse("ref-duplicate", `${path}/ref`, `the reference ${ref} is given twice`);
		refs.add(ref);
		const named = bid.has("areas") || areas !== null;
		return {
			ref,
			areas: named ? readAreas(reader, bid.get("areas"), `${path}/areas`, areas) : [],
			score: reader.optionalScore(bid.get("score"), `${path}/score`),
			received: readReceived(reader, bid.get("received"), `${path}/received`),
			options: readOptions(reader, bid.get("options"), `${path}/options`),
		};
	});
}

function readReceived(reader: CaseReader, value: Json | undefined, path: string): BidInput["received"] {
	if (value === undefined || value === null) return null;
	const instant = typeof value === "string" ? readIsoInstant(value) : null;
	if (typeof value === "string" && instant !== null) return { text: value, instant };
	reader.refuse("date-invalid", path, "an ISO instant with Z or an offset is needed here");
	return { text: "", instant: ZERO };
}

/** One option at least (`options-missing`), each above zero and below the one before it (`option-order`). */
function readOptions(reader: CaseReader, value: Json | undefined, path: string): BidInput["options"] {
	const options = reader.list(value, path).map((item, index): OptionInput => {
		const at = pointer(path, index);
		const option = reader.object(item, at, ["amount", "score"]);
		return {
			amount: reader.amount(option.get("amount"), `${at}/amount`, 1n),
			score: reader.optionalScore(option.get("score"), `${at}/score`),
		};
	});
	options.forEach((option, index) => {
		const before = options[index - 1];
		if (before !== undefined && option.amount >= before.amount)
			reader.refuse(
				"option-order",
				`${path}/${index}/amount`,
				"each option is smaller than the one before it",
			);
	});
	const [asked, ...smaller] = options;
	if (asked === undefined) reader.refuse("options-missing", path, "one option at least is needed here");
	return [asked ?? { amount: pence(1), score: null }, ...smaller];
}
