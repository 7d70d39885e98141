import { detailsOf, type Reason } from "~/domain/outcome";

/** Where a refused scenario's sentence stands on its form, and the sentence. */
type Said = { readonly field: string; readonly words: string };

const WORDS: Readonly<Record<string, Said>> = {
	"needs-missing": {
		field: "needsVersionId",
		words: "Select a version of the needs formula. This rule or limit needs one",
	},
	"needs-version-unknown": { field: "needsVersionId", words: "Select a version from the list" },
	"round-not-allocating": {
		field: "",
		words: "You can make scenarios only while the round is being assessed or allocated",
	},
	"value-missing": {
		field: "needsVersionId",
		words: "A figure for a partnership is missing in this version. Complete it or select another",
	},
	"weights-do-not-sum": {
		field: "needsVersionId",
		words: "The weights of this version do not add up to 1. Correct it or select another",
	},
	"indicator-all-zero": {
		field: "needsVersionId",
		words: "An indicator in this version is zero for every partnership. Correct it or select another",
	},
	"area-unknown": {
		field: "needsVersionId",
		words: "A partnership that bid, or has a limit, has no figure in this version. Select another version",
	},
	"area-duplicate": {
		field: "needsVersionId",
		words:
			"Two partnerships of this version have the same reference prefix; its page says which. Correct it or select another",
	},
	"prior-missing": {
		field: "needsVersionId",
		words: "This version does not say what a partnership had the year before. Complete it or select another",
	},
	"floors-exceed-pot": {
		field: "needsVersionId",
		words: "The lowest amounts in this version add up to more than the round’s money",
	},
	"ceilings-below-pot": {
		field: "needsVersionId",
		words: "The highest amounts in this version add up to less than the round’s money",
	},
	"bounds-cross": {
		field: "needsVersionId",
		words: "In this version, an area’s lowest amount is above its highest",
	},
	busy: {
		field: "",
		words: "Another scenario is being worked out. Wait a minute, then try again",
	},
	"limits-cross": { field: "", words: "The least for a partnership must not be above the most for it" },
	"minimum-unreachable": {
		field: "",
		words:
			"No choice of bids reaches the least amounts within the money and the other conditions. Lower them",
	},
};

/** The sentence for a refused scenario at its field ("" above the form); undefined where only an error page will do. */
export function scenarioRefusal(refusal: Reason): Readonly<Record<string, string>> | undefined {
	const { code, path } = refusal;
	const fields = detailsOf(refusal, "conditions-without-optimum");
	if (fields)
		return Object.fromEntries(
			fields.map((field) => [
				field,
				"Only the exact optimum uses this. Choose that rule, or leave this empty",
			]),
		);
	const strangers = detailsOf(refusal, "bid-unknown");
	if (strangers)
		return {
			exclusive: `No bid of this round is called ${strangers.join(" or ")}. Name bids by the references listed above the box`,
		};
	const said = WORDS[code];
	if (!said) return undefined;
	const ownField = code === "limits-cross" && path ? path : said.field;
	return { [ownField]: said.words };
}
