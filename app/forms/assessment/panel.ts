import * as z from "zod/mini";
import { PANEL_ORDERS } from "~/domain/assessment/panel-order";
import { LONGEST_REASON } from "~/domain/assessment/reason-length";
import { londonDate } from "../dates";
import { choice, choices, optionalText, requiredText } from "../fields";

/** A meeting of a panel, before it is held. */
export const panelForm = z.object({
	heldOn: londonDate({ what: "Date of the meeting", missing: "Enter the date of the meeting" }),
	place: requiredText(200, {
		missing: "Enter where the panel meets",
		tooLong: "Place must be 200 characters or less",
	}),
	attendeeIds: choices(null, { missing: "Select who attends" }),
	chairId: requiredText(100, { missing: "Select who chairs", tooLong: "Select who chairs" }),
	others: optionalText(1000, { tooLong: "Other people must be 1,000 characters or less" }),
	bidIds: choices(null, { missing: "Select at least one bid" }),
	order: choice(PANEL_ORDERS, { missing: "Select the order" }),
});

/** What a panel's minutes say of one bid. */
export const panelBidForm = z.object({
	left: choices(null),
	minutes: optionalText(LONGEST_REASON, { tooLong: `Minutes must be ${LONGEST_REASON} characters or less` }),
});

/** Minutes that are to be closed. */
export const panelMinutesForm = z.object({
	minutes: requiredText(20_000, {
		missing: "Enter the minutes of the meeting",
		tooLong: "Minutes must be 20,000 characters or less",
	}),
});
