import type { Pence } from "~/domain/money";
import type { RoundState } from "../lifecycle";
import type { RoundStep } from "./round-step";

/** A piece of work that waits for a person, or news for them. */
export type Work =
	| {
			readonly kind: "draft-bid";
			readonly bidId: string;
			readonly title: string;
			readonly closesAt: string;
			/** Whether its figures wait for this signatory, and the round closes soon. */
			readonly toCertify: boolean;
			/** Who said that it is ready for a signatory; null where nobody has, or it was changed since. */
			readonly readyBy: string | null;
	  }
	| {
			/** Complete, but its round closed before anybody submitted it. */
			readonly kind: "not-submitted";
			readonly bidId: string;
			readonly title: string;
			readonly round: string;
	  }
	| {
			readonly kind: "ineligible-bid";
			readonly bidId: string;
			/** With its round's code. */
			readonly reference: string;
			readonly title: string;
	  }
	| {
			/** The office asks about a submitted bid. */
			readonly kind: "clarification";
			readonly bidId: string;
			readonly reference: string;
			readonly title: string;
			readonly dueAt: string;
			/** How many questions have no answer yet. */
			readonly left: number;
			/** Whether this reader can send the answers. */
			readonly sends: boolean;
	  }
	/** Recommendations of decisions that were not done in time. */
	| { readonly kind: "overdue-actions"; readonly overdue: number }
	| {
			readonly kind: "outcome";
			readonly bidId: string;
			readonly reference: string;
			readonly title: string;
			readonly outcome: "awarded" | "reserve" | "declined";
	  }
	| {
			readonly kind: "figures";
			readonly versionId: string;
			readonly title: string;
			readonly closesAt: string;
	  }
	| { readonly kind: "assessments"; readonly left: number }
	| { readonly kind: "moderation"; readonly roundId: string; readonly round: string; readonly bids: number }
	| {
			readonly kind: "reconsideration";
			readonly roundId: string;
			readonly round: string;
			/** References of the bids whose partnerships asked. */
			readonly bids: readonly string[];
	  }
	| {
			/** What partnerships asked about a round and nobody has answered. */
			readonly kind: "round-questions";
			readonly roundId: string;
			readonly round: string;
			readonly questions: number;
	  }
	| {
			readonly kind: "round";
			readonly roundId: string;
			readonly round: string;
			readonly step: RoundStep;
			/** How many things stand in the way of opening an overdue round. */
			readonly blocks: number;
	  }
	| {
			readonly kind: "pack";
			readonly roundId: string;
			readonly round: string;
			/** What of the newest version the member may advise on and has not. */
			readonly left: { readonly whole: boolean; readonly bids: number; readonly begun: boolean };
	  }
	| {
			readonly kind: "decision";
			readonly roundId: string;
			readonly round: string;
			readonly state: RoundState;
	  }
	| {
			readonly kind: "decision-without-round";
			readonly decisionId: string;
			readonly title: string;
			readonly state: "draft" | "signed";
	  }
	| {
			/** Queries about figures that wait for the office's answer. */
			readonly kind: "queries";
			readonly versionId: string;
			readonly title: string;
			readonly queries: number;
	  }
	| { readonly kind: "fund"; readonly fundId: string; readonly fund: string; readonly remaining: Pence }
	| {
			/** The yearly answer about one's interests; null: never given. */
			readonly kind: "interests";
			readonly until: string | null;
	  }
	| { readonly kind: "people" }
	| {
			/** Messages that the mail server does not take, or that wait for mail to be set up. */
			readonly kind: "unsent-messages";
			readonly waiting: number;
			readonly givenUp: number;
	  }
	| { readonly kind: "audit" };

const DAY = 24 * 3_600_000;

/** Whether a round closes within seven days of an instant. */
export function closesSoon(now: string, closesAt: string): boolean {
	return Date.parse(closesAt) - Date.parse(now) <= 7 * DAY;
}

/** Whether what happened at an instant is still news: for sixty days. */
export function isNews(now: string, at: string): boolean {
	return Date.parse(now) - Date.parse(at) <= 60 * DAY;
}
