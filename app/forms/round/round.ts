import * as z from "zod/mini";
import { londonDateTime, optionalLondonDate } from "../dates";
import { anyChoice, laterEmail, money, optionalText, requiredText, tick } from "../fields";

const facts = {
	title: requiredText(120, {
		missing: "Enter the round's title",
		tooLong: "Title must be 120 characters or less",
	}),
	code: optionalText(12, { tooLong: "Short code must be 12 characters or less" }),
	purpose: requiredText(2000, {
		missing: "Enter what the round is for",
		tooLong: "Purpose must be 2,000 characters or less",
	}),
	planId: anyChoice({ missing: "Select the plan" }),
	amount: money({ what: "Amount of the round", aboveZero: true }),
};

const contact = {
	contactName: optionalText(100, { tooLong: "Contact must be 100 characters or less" }),
	contactEmail: laterEmail,
	contactTelephone: optionalText(40, { tooLong: "Telephone number must be 40 characters or less" }),
};

const laterDays = {
	boardMeetsOn: optionalLondonDate({ what: "Board meeting" }),
	decisionExpectedOn: optionalLondonDate({ what: "Expected decision" }),
	spendBy: optionalLondonDate({ what: "Day by which money must be spent" }),
};

const dates = {
	opensAt: londonDateTime({ what: "Opening", missing: "Enter when the round opens" }),
	opensByItself: tick(),
	closesAt: londonDateTime({ what: "Closing", missing: "Enter when the round closes" }),
	...laterDays,
	...contact,
};

/** Makes a planned round, perhaps after the pattern of an earlier one. */
export const newRoundForm = z.object({
	fundId: anyChoice({ missing: "Select the fund" }),
	...facts,
	...dates,
	copyFrom: optionalText(80, { tooLong: "Select a round from the list" }),
});

/** Changes a planned round. */
export const roundForm = z.object({ ...facts, ...dates });

const reason = requiredText(500, {
	missing: "Enter the reason",
	tooLong: "Reason must be 500 characters or less",
});

/** Puts off the closing of an open round. */
export const extensionForm = z.object({
	closesAt: londonDateTime({ what: "New closing", missing: "Enter when the round closes now" }),
	...laterDays,
	reason,
});

/** A move back, which needs a reason. */
export const moveBackForm = z.object({ reason });
