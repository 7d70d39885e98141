import { WITHHELD_FOR } from "~/domain/bid/public-copy";
import { exemptionOf } from "~/domain/decision/exemptions";
import { printedNumber } from "~/domain/decision/number";
import { exemptionInWords } from "~/explain/notice-in-words";
import type { Redaction } from "~/use-cases/round/read-archives";
import { partName } from "../decision/notice-parts";

const capitalised = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** What a log says of a passage that is withheld: where it stands, under what, and why. */
export function redactionInWords(redaction: Redaction): {
	readonly where: string;
	readonly under: string;
	readonly why: string;
} {
	if (redaction.of === "bid")
		return {
			where: `Bid ${redaction.reference}, public copy: ${redaction.place || "a passage, wherever it stands"}`,
			under: "Left out of the public copy",
			why: capitalised(WITHHELD_FOR[redaction.reason]),
		};
	const { number, part, exemption, reason } = redaction;
	const decision = number === null ? "Draft decision" : `Decision ${printedNumber(number)}`;
	return {
		where: `${decision}: ${partName(part)}`,
		under: exemptionInWords(exemptionOf(exemption)),
		why: reason,
	};
}
