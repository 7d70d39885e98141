import { asc, eq } from "drizzle-orm";
import { attachmentTitle, closedBecause } from "~/domain/bid/attachment";
import { allQuestions, type FormDefinition } from "~/domain/form/definition";
import { kindsOfForm } from "~/domain/form/form-kinds";
import { DOCUMENT } from "~/domain/form/kinds/document";
import type { Linked, Near, RecordKind } from "~/domain/form/record-kind";
import { titleOf } from "~/domain/form/record-rows";
import { yearsFrom } from "~/domain/fund/financial-year";
import { onceFor } from "~/domain/once-for";
import { categoryInWords } from "~/domain/round/award-category";
import type { Tx } from "../client";
import { type Asked, row, rows } from "../prepared";
import { awardCategories } from "../round/categories";
import { bid } from "../schema/bid";
import { fund } from "../schema/fund";
import { organisation } from "../schema/people";
import { planObjective, planTheme } from "../schema/plan";
import { round, roundPartnership } from "../schema/round";
import { attachmentsOf } from "./attachments";
import { storeOfKind } from "./record-stores";
import { interventions } from "./records";

const objectiveRows = rows((tx, roundId: Asked) =>
	tx
		.select({ id: planObjective.id, code: planObjective.code, title: planObjective.title })
		.from(planObjective)
		.innerJoin(planTheme, eq(planTheme.id, planObjective.themeId))
		.innerJoin(round, eq(round.planId, planTheme.planId))
		.where(eq(round.id, roundId))
		.orderBy(asc(planTheme.position), asc(planObjective.position)),
);

function objectivesOf(tx: Tx, roundId: string): readonly Linked[] {
	return objectiveRows(tx, roundId).map(({ id, code, title }) => ({ id, title: `${code} ${title}` }));
}

const partnershipsOf = rows((tx, roundId: Asked) =>
	tx
		.select({ id: organisation.id, title: organisation.name })
		.from(organisation)
		.innerJoin(roundPartnership, eq(roundPartnership.organisationId, organisation.id))
		.where(eq(roundPartnership.roundId, roundId))
		.orderBy(asc(organisation.name)),
);

const roundOfBid = row((tx, bidId: Asked) =>
	tx.select({ id: bid.roundId }).from(bid).where(eq(bid.id, bidId)),
);

/** The sections that a document can support: all but that of the documents. */
function sectionsOf({ sections }: FormDefinition): readonly Linked[] {
	return sections.filter(({ key }) => key !== DOCUMENT.section).map(({ key: id, title }) => ({ id, title }));
}

function filesOf(tx: Tx, bidId: string): readonly Linked[] {
	return attachmentsOf(tx, bidId).map((file) => {
		const closed = closedBecause(file.state);
		return { id: file.id, title: attachmentTitle(file), ...(closed ? { closed } : {}) };
	});
}

/** How many financial years, from the first of the fund, amounts can be given for. */
const YEARS_OFFERED = 11;

const yearOfRound = row((tx, roundId: Asked) =>
	tx
		.select({ first: fund.financialYear })
		.from(round)
		.innerJoin(fund, eq(fund.id, round.fundId))
		.where(eq(round.id, roundId)),
);

function yearsOf(tx: Tx, roundId: string): readonly Linked[] {
	const first = yearOfRound(tx, roundId)?.first;
	if (first === undefined) return [];
	return yearsFrom(first, YEARS_OFFERED).map((year) => ({ id: year, title: year }));
}

/** The categories of award of a round; no list at all where it has none. */
export function categoriesIn(tx: Tx, roundId: string): Near["links"] {
	const own = awardCategories.list(tx, roundId);
	if (own.length === 0) return {};
	return { "award-category": own.map(({ id, values }) => ({ id, title: categoryInWords(values) })) };
}

/** What the fields of a bid's form can refer to: its interventions, and only what some field leads to beside them. */
export function linksOfBid(tx: Tx, bidId: string, form: FormDefinition): Near {
	const roundId = roundOfBid(tx, bidId)?.id ?? "";
	const { wanted, kinds } = leadingTo(form);
	const records = kinds.map((kind) => [
		kind.key,
		storeOfKind(kind)
			.list(tx, bidId)
			.map(({ id, values }) => ({ id, title: titleOf(kind, values) })),
	]);
	return {
		interventions: interventions
			.list(tx, bidId)
			.map(({ id, values: { title, asked, couldBeReducedTo } }) => ({ id, title, asked, couldBeReducedTo })),
		links: {
			...Object.fromEntries(records),
			...(wanted.has("objective") ? { objective: objectivesOf(tx, roundId) } : {}),
			...(wanted.has("section") ? { section: sectionsOf(form) } : {}),
			...(wanted.has("year") ? { year: yearsOf(tx, roundId) } : {}),
			...(wanted.has("file") ? { file: filesOf(tx, bidId) } : {}),
			...categoriesIn(tx, wanted.has("award-category") ? roundId : ""),
			...(wanted.has("partnership") ? { partnership: partnershipsOf(tx, roundId) } : {}),
		},
	};
}

type LeadingTo = { readonly wanted: ReadonlySet<string>; readonly kinds: readonly RecordKind[] };

/** What the fields of a form lead to, and the kinds of record among it. */
const leadingTo = onceFor((form: FormDefinition): LeadingTo => {
	const ofQuestions = allQuestions(form).flatMap(({ field }) =>
		field.kind === "reference" ? [field.to] : field.kind === "files" ? ["file"] : [],
	);
	const ofRecords = kindsOfForm(form).flatMap(({ fields }) =>
		Object.values(fields).flatMap((field) => {
			if (field.kind === "files") return ["file"];
			if (field.kind === "amounts" && field.of === "years") return ["year"];
			if (field.kind === "scores") return [field.of];
			return field.kind === "link" ? [field.to] : [];
		}),
	);
	const wanted = new Set([...ofQuestions, ...ofRecords]);
	return { wanted, kinds: kindsOfForm(form).filter(({ key }) => wanted.has(key)) };
});
