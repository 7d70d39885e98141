import { ACHIEVEMENT } from "~/domain/form/kinds/achievement";
import { ALTERNATIVE } from "~/domain/form/kinds/alternative";
import { APPROVAL } from "~/domain/form/kinds/approval";
import { BASELINE_COST } from "~/domain/form/kinds/baseline-cost";
import { COST_LINE } from "~/domain/form/kinds/cost-line";
import { DEPENDENCY } from "~/domain/form/kinds/dependency";
import { DOCUMENT } from "~/domain/form/kinds/document";
import { FUNDING_LINE } from "~/domain/form/kinds/funding-line";
import { INTERVENTION } from "~/domain/form/kinds/intervention";
import { MEASURE } from "~/domain/form/kinds/measure";
import { MILESTONE } from "~/domain/form/kinds/milestone";
import { OPTION_CRITERION } from "~/domain/form/kinds/option-criterion";
import { PARTNER } from "~/domain/form/kinds/partner";
import { REDUCED_VERSION } from "~/domain/form/kinds/reduced-version";
import { RISK } from "~/domain/form/kinds/risk";
import { SAVING_LINE } from "~/domain/form/kinds/saving-line";
import { SPEND_LINE } from "~/domain/form/kinds/spend-line";
import { STAKEHOLDER } from "~/domain/form/kinds/stakeholder";
import { wholeRecord } from "~/domain/form/record-json";
import { asRecord, type RecordKind, type RecordValues } from "~/domain/form/record-kind";
import { type Pence, pence } from "~/domain/money";
import { readAbout } from "~/use-cases/bid/read-about";
import { readObjectives } from "~/use-cases/bid/read-objectives";
import { saveAbout } from "~/use-cases/bid/save-about";
import { saveAnswers } from "~/use-cases/bid/save-answers";
import { saveObjectives } from "~/use-cases/bid/save-objectives";
import { startBid } from "~/use-cases/bid/start-bid";
import { certifyBid } from "~/use-cases/bid/submission/certify-bid";
import { submitBid } from "~/use-cases/bid/submission/submit-bid";
import { takeBackBid } from "~/use-cases/bid/submission/take-back-bid";
import { addRecord } from "~/use-cases/form/add-record";
import { readRecords } from "~/use-cases/form/read-records";
import { saveRecord } from "~/use-cases/form/save-record";
import { addedFile } from "../added-file";
import { holder, must, type Stage } from "../stage";
import { BUSINESS_CASE as CASE } from "./business-case";

const PARTNERSHIP = "WV";

const pounds = (amount: number | null | undefined): Pence | null =>
	amount === null || amount === undefined ? null : pence(amount * 100);

type Place = {
	readonly roundId: string;
	readonly years: readonly string[];
	readonly categoryId: string;
	readonly fallBackId: string;
};

/** Writes the business case as its bidder, has it submitted, taken back, changed and submitted again. */
export async function playBusinessCase(
	stage: Stage,
	{ roundId, years, categoryId, fallBackId }: Place,
): Promise<void> {
	const bidder = stage.as(holder("bidder", PARTNERSHIP));
	const signatory = stage.as(holder("signatory", PARTNERSHIP));
	const partnershipId = stage.organisation(PARTNERSHIP);
	const { before } = CASE;
	const { bidId } = must(startBid(bidder, { roundId, partnershipId, title: before.title }));
	const yearOf = (place: number | undefined) =>
		place === undefined ? null : (years[place] ?? laterYear(years, place));
	const byYear = (amounts: readonly number[]) =>
		amounts.map((amount, place) => ({ year: yearOf(place) ?? "", amount: pence(amount * 100) }));
	const add = (kind: RecordKind<never, never, never>, values: object) => {
		const plain = kind as unknown as RecordKind;
		return must(addRecord(bidder, plain, { bidId, values: wholeRecord(plain, asRecord(values)) })).id;
	};
	const change = (kind: RecordKind<never, never, never>, id: string, values: object) => {
		const plain = kind as unknown as RecordKind;
		const held = must(readRecords(bidder, plain, { bidId })).records.find((each) => each.id === id);
		const next: RecordValues = { ...held?.values, ...values };
		must(saveRecord(bidder, plain, { bidId, id, revision: held?.revision ?? 1, values: next }));
	};
	const about = (title: string) =>
		must(
			saveAbout(bidder, {
				bidId,
				revision: must(readAbout(bidder, { bidId })).revision,
				title,
				aims: CASE.aims,
				contactName: "Amina Stellwick",
				contactEmail: holder("bidder", PARTNERSHIP),
				contactTelephone: "",
				categoryId,
			}),
		);
	const answer = (section: string, answers: Readonly<Record<string, string>>, revision = 0) =>
		must(
			saveAnswers(bidder, {
				bidId,
				section,
				revision,
				answers: Object.fromEntries(
					Object.entries(answers).map(([key, text]) => [key, { state: "answered" as const, text }]),
				),
			}),
		);

	about(before.title);
	for (const [section, answers] of Object.entries(CASE.answers))
		answer(
			section,
			section === "need" ? { ...answers, "need-without-money": before.needWithoutMoney } : answers,
		);
	const partners = CASE.partners.map(([name, type, role, leads, amount]) =>
		add(PARTNER as never, {
			...{ name, type, role, leads, payee: amount !== null, accountable: leads },
			amount: pounds(leads ? before.paid : amount),
		}),
	);
	const { themes } = must(readObjectives(bidder, { bidId }));
	const objectives = themes.flatMap((theme) => theme.objectives);
	const parts = CASE.interventions.map((part, place) => {
		const { title, proposal, timescale, succession } = part;
		const asked = pounds(place === 0 ? before.asked : part.asked);
		const id = add(INTERVENTION as never, {
			...{ title, proposal, timescale, succession, asked, couldBeReducedTo: null },
		});
		must(
			saveObjectives(bidder, {
				bidId,
				interventionId: id,
				revision: 0,
				objectives: part.objectives.map((code) => ({
					objectiveId: objectives.find((each) => each.code === code)?.id ?? "",
					how: "",
				})),
			}),
		);
		const lines = part.costLines.map((line, at) => {
			const said = place === 0 && at === 1 ? { ...line, ...before.allowance } : line;
			return add(COST_LINE as never, {
				...{ interventionId: id, quantity: null, nature: "revenue", qualifier: null, ...said },
				unitCost: "unitCost" in said ? pounds(said.unitCost) : null,
				amount: "amount" in said ? pounds(said.amount) : null,
				financialYear: years[0] ?? null,
				years: byYear(said.years),
			});
		});
		return { id, lines };
	});
	const { reducedTo } = CASE;
	add(REDUCED_VERSION as never, {
		amount: pounds(reducedTo.amount),
		dropped: reducedTo.dropped,
		categoryId: fallBackId,
		interventions: parts.map(({ id }, place) => ({
			interventionId: id,
			amount: pounds(reducedTo.parts[place]),
		})),
	});
	for (const line of CASE.funding) {
		const {
			year = undefined,
			lastYear = undefined,
			...said
		} = { year: undefined, lastYear: undefined, ...line };
		add(FUNDING_LINE as never, {
			...{ qualifier: null, ...said, amount: pounds(said.amount) },
			...{ financialYear: yearOf(year), lastYear: yearOf(lastYear) },
		});
	}
	const criteria = CASE.criteria.map(([title, description]) =>
		add(OPTION_CRITERION as never, { title, description, weight: null }),
	);
	for (const { scores, ...said } of CASE.alternatives)
		add(ALTERNATIVE as never, {
			...{ description: "", whyNot: "", preferred: false, ...said },
			scores: criteria.map((id, place) => ({ id, point: scores[place] ?? 1 })),
		});
	const baselines = CASE.baselines.map(({ amount, ...said }) =>
		add(BASELINE_COST as never, { ...said, amount: pounds(amount), year: years[0] ?? null }),
	);
	for (const line of CASE.savings) {
		const said: RecordValues = { ...line };
		const { year, lastYear, baseline, amount, years: amounts, ...more } = said;
		const place = (at: unknown) => (typeof at === "number" ? yearOf(at) : null);
		add(SAVING_LINE as never, {
			...{ qualifier: null, amount: typeof amount === "number" ? pounds(amount) : null, ...more },
			...{ fromYear: place(year), lastYear: place(lastYear) },
			...(typeof baseline === "number" ? { baseId: baselines[baseline] } : {}),
			...(Array.isArray(amounts) ? { years: byYear(amounts) } : {}),
		});
	}
	const spend = before.spend.map((amount, place) =>
		add(SPEND_LINE as never, { year: yearOf(place), payee: "", nature: null, amount: pounds(amount) }),
	);
	for (const [what, from, owner] of CASE.milestones)
		add(MILESTONE as never, { what, when: { from }, owner, interventionId: parts[0]?.id ?? null });
	for (const [what, kind, consequence] of CASE.dependencies)
		add(DEPENDENCY as never, { what, kind, consequence, owner: "" });
	for (const each of CASE.risks) add(RISK as never, each);
	for (const [kind, description, baseline, target, howMeasured] of CASE.measures)
		add(MEASURE as never, { kind, description, baseline, target, howMeasured });
	for (const [name, interest, support, engagement] of CASE.stakeholders)
		add(STAKEHOLDER as never, { name, interest, support, engagement, owner: "" });
	for (const [what, saved, evidence] of CASE.achievements)
		add(ACHIEVEMENT as never, { what, when: "The last two years", saved: pounds(saved), evidence });
	for (const [body, act, state, evidence] of CASE.approvals)
		add(APPROVAL as never, { body, act, person: "", on: null, state, evidence });
	const { name, what, supports, lines } = CASE.file;
	const file = await addedFile(bidder, bidId, name, [...lines, ""].join("\r\n"));
	add(DOCUMENT as never, { what, files: [file], supports });
	must(certifyBid(signatory, { bidId }));
	must(submitBid(signatory, { bidId }));

	must(takeBackBid(signatory, { bidId }));
	about(CASE.title);
	answer("need", { "need-without-money": CASE.answers.need["need-without-money"] }, 1);
	const [team] = CASE.interventions;
	const [, allowance] = team.costLines;
	change(COST_LINE as never, parts[0]?.lines[1] ?? "", {
		amount: pounds(allowance.amount),
		years: byYear(allowance.years),
	});
	change(INTERVENTION as never, parts[0]?.id ?? "", { asked: pounds(team.asked) });
	change(PARTNER as never, partners[0] ?? "", { amount: pounds(CASE.partners[0][4]) });
	for (const [place, id] of spend.entries())
		change(SPEND_LINE as never, id, { amount: pounds(CASE.spend[place]) });
	must(certifyBid(signatory, { bidId }));
	must(submitBid(signatory, { bidId }));
}

/** A year beyond those that the round pays. */
function laterYear(years: readonly string[], place: number): string {
	const first = Number((years[0] ?? "").slice(0, 4)) + place;
	return `${first}-${String((first + 1) % 100).padStart(2, "0")}`;
}
