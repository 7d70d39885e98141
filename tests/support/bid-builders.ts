import { COST_LINE } from "~/domain/form/kinds/cost-line";
import { INTERVENTION } from "~/domain/form/kinds/intervention";
import { REDUCED_VERSION } from "~/domain/form/kinds/reduced-version";
import type { Pence } from "~/domain/money";
import type { Outcome } from "~/domain/outcome";
import { saveAbout } from "~/use-cases/bid/save-about";
import { saveBidPartnership } from "~/use-cases/bid/save-bid-partnership";
import { saveObjectives } from "~/use-cases/bid/save-objectives";
import { startBid } from "~/use-cases/bid/start-bid";
import { certifyBid } from "~/use-cases/bid/submission/certify-bid";
import { submitBid } from "~/use-cases/bid/submission/submit-bid";
import type { Context } from "~/use-cases/context";
import { addRecord } from "~/use-cases/form/add-record";
import { fund } from "~db/schema/fund";
import { plan, planObjective, planTheme } from "~db/schema/plan";
import { round, roundPartnership } from "~db/schema/round";
import { testWorld } from "./context";

type World = ReturnType<typeof testWorld>;

export const OPENS = "2026-05-01T08:00:00.000Z";
export const CLOSES = "2026-05-29T16:00:00.000Z";

/** The value of an outcome that a test counts on. */
export function done<T>(outcome: Outcome<T>): T {
	if (!outcome.ok) throw new Error(`${outcome.code}: ${outcome.message}`);
	return outcome.value;
}

/** The code of a refusal that a test counts on; "accepted" where there was none. */
export function codeOf(outcome: Outcome<unknown>): string {
	return outcome.ok ? "accepted" : outcome.code;
}

/** Adds an open round with a plan of two themes and three objectives, in which the partnerships may bid. */
export function roundTakingBids(
	world: World,
	partnershipIds: readonly string[],
	more: { readonly id?: string; readonly opensAt?: string; readonly closesAt?: string } = {},
) {
	const { db, ids } = world;
	const roundId = more.id ?? "second-tranche";
	const funderId = world.organisation("funder");
	const decidingOfficeId = world.organisation("deciding-office");
	const [planId, fundId] = [ids.next(), ids.next()];
	db.insert(plan)
		.values({
			id: planId,
			seriesId: planId,
			version: 1,
			title: "Police and Crime Plan",
			funderId,
			createdAt: OPENS,
		})
		.run();
	const themes = [
		{ code: "1", title: "Better protecting people from harm", objectives: ["1.1", "1.3"] },
		{ code: "4", title: "Reduce crime and offending", objectives: ["4.1"] },
	];
	const objectives: Record<string, string> = {};
	for (const [position, { code, title, objectives: codes }] of themes.entries()) {
		const themeId = ids.next();
		db.insert(planTheme).values({ id: themeId, planId, position, code, title }).run();
		for (const [place, objectiveCode] of codes.entries()) {
			const id = ids.next();
			objectives[objectiveCode] = id;
			db.insert(planObjective)
				.values({ id, themeId, position: place, code: objectiveCode, title: `Objective ${objectiveCode}` })
				.run();
		}
	}
	db.insert(fund)
		.values({
			id: fundId,
			name: "Invest to Save Budget",
			financialYear: "2026-27",
			funderId,
			decidingOfficeId,
			legalPower: "Police Reform and Social Responsibility Act 2011, section 9",
			purpose: "Schemes that save money later",
			createdAt: OPENS,
		})
		.run();
	db.insert(round)
		.values({
			id: roundId,
			fundId,
			planId,
			title: "Second tranche",
			purpose: "Schemes that save money later",
			amount: 32_000_000n as Pence,
			state: "open",
			form: "short",
			opensAt: more.opensAt ?? OPENS,
			closesAt: more.closesAt ?? CLOSES,
			createdAt: OPENS,
		})
		.run();
	for (const organisationId of partnershipIds)
		db.insert(roundPartnership).values({ roundId, organisationId }).run();
	return { roundId, planId, fundId, objectives };
}

/** An open round in which three partnerships may bid, a bidder and a signatory in each, and office people. */
export function bidWorld(at = "2026-05-04T09:00:00.000Z") {
	const world = testWorld(at);
	const partnership = (prefix: string, name: string) => {
		const id = world.organisation("partnership", { name, prefix });
		return {
			id,
			bidder: world.person("bidder", id, `${name} bidder`),
			signatory: world.person("signatory", id, `${name} signatory`),
		};
	};
	const solihull = partnership("S", "Safer Solihull Partnership");
	const sandwell = partnership("SS", "Safer Sandwell Partnership");
	const walsall = partnership("W", "Safer Walsall Partnership");
	const office = world.organisation("office");
	const round = roundTakingBids(world, [solihull.id, sandwell.id, walsall.id]);
	return {
		...world,
		...round,
		solihull,
		sandwell,
		walsall,
		office,
		fundManager: world.person("fund-manager", office),
	};
}

export type BidParts = {
	readonly title?: string;
	/** The partnership that leads; its bidder and signatory are made where not given. */
	readonly partnershipId: string;
	readonly bidderId?: string;
	readonly signatoryId?: string;
	readonly partners?: readonly { readonly id: string; readonly payee?: boolean; readonly amount?: bigint }[];
	readonly interventions?: readonly {
		readonly title: string;
		/** Pence. */
		readonly asked: bigint;
		readonly couldBeReducedTo?: bigint;
		/** Pence. */
		readonly costLines?: readonly {
			readonly description: string;
			readonly amount: bigint;
			readonly financialYear?: string;
		}[];
		/** Objective identifiers; the plan's first where left out. */
		readonly objectiveIds?: readonly string[];
	}[];
	readonly reducedVersions?: readonly { readonly amount: bigint; readonly dropped: string }[];
};

/** Starts a bid through the use cases and fills in what is needed, all but the certificate. Gives its identifier. */
export function draftBid(world: World, roundId: string, parts: BidParts): string {
	const bidder = world.as(parts.bidderId ?? world.person("bidder", parts.partnershipId));
	const title = parts.title ?? "Engagement events";
	const { bidId } = done(startBid(bidder, { roundId, partnershipId: parts.partnershipId, title }));
	done(
		saveAbout(bidder, {
			bidId,
			revision: 0,
			title,
			aims: "Hold six events. Win the trust of residents.",
			contactName: "Contact Person",
			contactEmail: "contact@example.org",
			contactTelephone: "0121 496 0000",
		}),
	);
	for (const [index, { id, payee = true, amount }] of (parts.partners ?? []).entries())
		done(
			saveBidPartnership(bidder, {
				bidId,
				revision: index,
				partnershipId: id,
				payee,
				amount: amount === undefined ? null : (amount as Pence),
			}),
		);
	for (const each of parts.interventions ?? [{ title, asked: 150_000n }])
		addWhole(world, bidder, bidId, each);
	for (const { amount, dropped } of parts.reducedVersions ?? [])
		done(
			addRecord(bidder, REDUCED_VERSION, {
				bidId,
				values: { amount: amount as Pence, dropped, interventions: null },
			}),
		);
	return bidId;
}

function addWhole(
	world: World,
	bidder: Context,
	bidId: string,
	each: NonNullable<BidParts["interventions"]>[number],
): void {
	const { id } = done(
		addRecord(bidder, INTERVENTION, {
			bidId,
			values: {
				title: each.title,
				proposal: "What will be done",
				timescale: "Complete by 31 March",
				succession: "Handed over to partners",
				asked: each.asked as Pence,
				couldBeReducedTo: (each.couldBeReducedTo ?? null) as Pence | null,
			},
		}),
	);
	const first = world.db.select({ id: planObjective.id }).from(planObjective).limit(1).get();
	const objectiveIds = each.objectiveIds ?? (first ? [first.id] : []);
	done(
		saveObjectives(bidder, {
			bidId,
			interventionId: id,
			revision: 0,
			objectives: objectiveIds.map((objectiveId) => ({ objectiveId, how: "" })),
		}),
	);
	for (const { description, amount, financialYear = null } of each.costLines ?? [])
		done(
			addRecord(bidder, COST_LINE, {
				bidId,
				values: {
					interventionId: id,
					description,
					quantity: null,
					unitCost: null,
					amount: amount as Pence,
					financialYear,
					nature: null,
					qualifier: null,
				},
			}),
		);
}

/** A bid drafted, certified and submitted through the use cases. Gives its identifier and its receipt. */
export function submittedBid(world: World, roundId: string, parts: BidParts) {
	const bidId = draftBid(world, roundId, parts);
	const signatory = world.as(parts.signatoryId ?? world.person("signatory", parts.partnershipId));
	done(certifyBid(signatory, { bidId }));
	const receipt = done(submitBid(signatory, { bidId }));
	return { ...receipt, bidId };
}
