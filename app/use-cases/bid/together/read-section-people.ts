import { objectivesSection } from "~/domain/bid/sections";
import { kindOfFormSection, sectionOfForm } from "~/domain/form/form-kinds";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { bidSubject } from "~db/bid/bid";
import { storeOfKind } from "~db/bid/record-stores";
import { interventions } from "~db/bid/records";
import { removedOf } from "~db/bid/removed-records";
import { sectionOf } from "~db/bid/section";
import { commentCountsOf, commentsOf, sectionWorkOf } from "~db/bid/section-work";
import type { Tx } from "~db/client";
import { formOfBid } from "~db/form/versions";
import { holdersOfRole } from "~db/people/membership";
import { namesOfPeople } from "~db/people/people";
import { type Context, notFound, read } from "../../context";
import { type BidHead, bidHead } from "../read-bid-head";
import { type Other, othersOfBid } from "../words/read-open-form";

/** How the people of a bid share the work on a section. */
export type SectionPeople = {
	readonly givenTo: { readonly id: string; readonly name: string } | null;
	readonly ready: {
		readonly by: string;
		readonly at: string;
		/** False where somebody saved in the section after that was said. */
		readonly current: boolean;
	} | null;
	readonly comments: number;
	/** Who else is in it now, or has words there that are not saved. */
	readonly others: readonly Other[];
};

export type SectionPeopleView = Omit<SectionPeople, "comments"> & {
	readonly bid: BidHead;
	readonly section: string;
	readonly title: string;
	/** The people of the bid's partnerships, to whom it can be given. */
	readonly people: readonly { readonly id: string; readonly name: string }[];
	readonly comments: readonly {
		readonly id: string;
		readonly by: string;
		readonly text: string;
		readonly at: string;
	}[];
};

/** The title of a section of a bid's form, or of what stands beside it; undefined where there is none such. */
export function titleOfSection(tx: Tx, bidId: string, key: string): string | undefined {
	if (key === "about") return "About the bid";
	return sectionOfForm(formOfBid(tx, bidId).definition, key)?.title;
}

/** The people who write a bid: who holds a role in one of its partnerships now, by name. */
export function peopleOfBid(
	tx: Tx,
	bidId: string,
	now: string,
): readonly { readonly id: string; readonly name: string }[] {
	const ids = bidSubject(tx, bidId, now).partnerships.flatMap((partnership) =>
		(["bidder", "signatory"] as const).flatMap((role) => holdersOfRole(tx, role, partnership, now)),
	);
	return [...namesOfPeople(tx, [...new Set(ids)])]
		.map(([id, name]) => ({ id, name }))
		.sort((a, b) => a.name.localeCompare(b.name, "en"));
}

/** When something in a section was last saved or removed; "" where nothing was. */
function lastChangeIn(tx: Tx, bidId: string, key: string): string {
	const section = sectionOfForm(formOfBid(tx, bidId).definition, key);
	const kind = section && kindOfFormSection(section);
	const records = kind
		? [
				...storeOfKind(kind)
					.list(tx, bidId)
					.map(({ savedAt }) => savedAt),
				...removedOf(tx, bidId, kind.key).map(({ removedAt }) => removedAt),
			]
		: [];
	const isObjectives = section?.items.some((item) => "page" in item && item.page === "objectives");
	const ofEach = isObjectives ? interventions.list(tx, bidId).map(({ id }) => objectivesSection(id)) : [];
	const saved = [key, ...ofEach].map((each) => sectionOf(tx, bidId, each).savedAt ?? "");
	return [...saved, ...records].sort().at(-1) ?? "";
}

/** How the work on each section of a bid is shared; sections that nothing is said of are left out. */
export function sectionPeopleOf(
	context: Context,
	tx: Tx,
	bidId: string,
): Readonly<Record<string, SectionPeople>> {
	const others = othersOfBid(context, tx, bidId);
	const work = sectionWorkOf(tx, bidId);
	const counts = new Map(commentCountsOf(tx, bidId).map(({ section, comments }) => [section, comments]));
	const keys = [...Object.keys(others), ...work.map(({ section }) => section), ...counts.keys()];
	return Object.fromEntries(
		[...new Set(keys)].map((key): [string, SectionPeople] => {
			const { givenTo, givenToName, readyAt, readyByName } =
				work.find(({ section }) => section === key) ?? {};
			return [
				key,
				{
					givenTo: givenTo ? { id: givenTo, name: givenToName ?? "" } : null,
					ready: readyAt
						? { by: readyByName ?? "", at: readyAt, current: lastChangeIn(tx, bidId, key) <= readyAt }
						: null,
					comments: counts.get(key) ?? 0,
					others: others[key] ?? [],
				},
			];
		}),
	);
}

/** How the work on a section is shared, with what was said about it, for the bid's own people alone. */
export function readSectionPeople(
	context: Context,
	input: { readonly bidId: string; readonly section: string },
): Outcome<SectionPeopleView, PermissionRefusal> {
	return read(context, (tx, now): Outcome<SectionPeopleView, PermissionRefusal> => {
		const { bidId, section } = input;
		const bid = bidHead(context, tx, bidId);
		if (!bid.ok) return bid;
		const title = titleOfSection(tx, bidId, section);
		if (title === undefined) return notFound();
		const { givenTo = null, ready = null, others = [] } = sectionPeopleOf(context, tx, bidId)[section] ?? {};
		return accepted({
			...{ bid: bid.value, section, title, givenTo, ready, others },
			people: peopleOfBid(tx, bidId, now),
			comments: commentsOf(tx, bidId, section),
		});
	});
}
