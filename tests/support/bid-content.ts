import type { BidContent, InterventionContent } from "~/domain/bid/content";
import { pounds } from "./written";

/** An intervention of a bid's content, complete unless told otherwise. */
export function interventionContent(more: Partial<InterventionContent> = {}): InterventionContent {
	return {
		key: "i1",
		title: "Engagement events",
		proposal: "Six events with interpreters",
		timescale: "November to March",
		succession: "Volunteers carry on",
		asked: pounds("1500.00"),
		couldBeReducedTo: null,
		objectives: [{ code: "5.1", title: "Increase confidence in policing", theme: "5", how: "" }],
		costLines: [costLine("Interpreter", "1500.00")],
		...more,
	};
}

/** A cost line of a bid's content. */
export function costLine(description: string, amount: string): InterventionContent["costLines"][number] {
	return {
		description,
		quantity: null,
		unitCost: null,
		amount: pounds(amount),
		financialYear: null,
		nature: null,
		qualifier: null,
	};
}

const answered = (question: string, text: string) => ({ question, state: "answered" as const, text });

/** A bid's content in which nothing is missing, unless told otherwise. */
export function bidContent(more: Partial<BidContent> = {}): BidContent {
	return {
		format: "tranche-bid/1",
		round: "second-tranche",
		reference: "",
		title: "Polish engagement project",
		partnerships: [
			{ id: "p1", name: "Safer Sandwell Partnership", areaGss: null, payee: true, amount: null },
		],
		answers: [
			answered("aims", "Hold six events. Win trust."),
			answered("contact-name", "Contact Person"),
			answered("contact-email", "contact@example.org"),
			answered("need-problem", "Distrust"),
			answered("need-evidence", "A survey"),
			answered("need-without-money", "No events"),
			answered("delivery-plan", "By the partnership"),
			answered("delivery-timescale", "By March"),
			answered("delivery-governance", "The board"),
			answered("succession", "Volunteers"),
		],
		interventions: [interventionContent()],
		reducedVersions: [],
		funding: [{ source: "Council", kind: "cash", amount: pounds("100.00"), confirmed: true }],
		savings: [
			{
				description: "Fewer calls",
				kind: "recurring",
				amount: null,
				fromYear: null,
				cashable: false,
				beneficiary: "Police",
			},
		],
		measures: [
			{ kind: "output", description: "Events held", baseline: "0", target: "6", howMeasured: "Counted" },
		],
		risks: [
			{ description: "Few come", likelihood: 2, impact: 3, mitigation: "Publicity", owner: "Project lead" },
		],
		...more,
	};
}
