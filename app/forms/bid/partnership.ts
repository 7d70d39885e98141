import * as z from "zod/mini";
import { anyChoice, optionalMoney, tick } from "../fields";
import type { ShownField } from "./conflict-fields";

const paid = { payee: tick(), amount: optionalMoney({ what: "Amount" }) };

/** A partnership of a bid: whether it is paid, and how much. */
export const partnershipForm = z.object(paid);

/** A partnership that joins a bid. */
export const newPartnershipForm = z.object({
	partnership: anyChoice({ missing: "Choose a partnership" }),
	...paid,
});

export const PARTNERSHIP_FIELDS: readonly ShownField[] = [
	{ name: "payee", label: "Is it paid?", words: { yes: "Yes", "": "No" } },
	{ name: "amount", label: "Amount" },
];
