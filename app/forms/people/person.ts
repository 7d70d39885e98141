import * as z from "zod/mini";
import { optionalLondonDate } from "../dates";
import { anyChoice, email, requiredText } from "../fields";

/** Name and address of a person. */
export const personForm = z.object({
	name: requiredText(120, {
		missing: "Enter a full name",
		tooLong: "Full name must be 120 characters or less",
	}),
	email: email({ missing: "Enter an email address" }),
});

export const PERSON_LABELS = { name: "Full name", email: "Email address" } as const;

export const PERSON_PROBLEMS = {
	"email-taken": "Somebody else has an account with this email address",
} as const;

/** The page on which a person is given a role: organisation and role in one choice, and the days. */
export const giveRoleForm = z.object({
	held: anyChoice({ missing: "Select a role" }),
	from: optionalLondonDate({ what: "First day" }),
	to: optionalLondonDate({ what: "Last day" }),
});

export const GIVE_ROLE_PROBLEMS = {
	"account-ended": "This person’s account has ended",
	"own-role": "You cannot give yourself a role. Ask another administrator",
	"role-not-of-organisation": "Select a role",
	"organisation-ended": "This organisation has ended. Select another role",
	"ends-before-start": "The last day must be on or after the first day",
	"role-held": "This person holds this role at that time already",
} as const;

/** The page on which a role is ended: now, or with a day to come. */
export const endRoleForm = z.object({
	on: optionalLondonDate({ what: "Last day" }),
});

export const END_ROLE_PROBLEMS = {
	"role-ended": "This role has ended already",
	"ends-before-start": "The last day must be today or later",
	"ends-later": "The role ends before that day already: enter an earlier day, or give the role again",
	"last-administrator": "Give somebody else the role of administrator first: nobody would be left to hold it",
} as const;

/** The page on which an account is ended: nothing to fill in. */
export const endAccountForm = z.object({});

export const END_ACCOUNT_PROBLEMS = {
	"account-ended": "This account has ended already",
	"last-administrator": END_ROLE_PROBLEMS["last-administrator"],
} as const;
