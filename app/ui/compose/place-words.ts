import { atPlace, type Place, placeText } from "~/domain/form/compose/place";
import {
	type FormDefinition,
	type FormItem,
	isQuestion,
	isRecords,
	isTable,
	type Required,
} from "~/domain/form/definition";
import { RECORD_KINDS } from "~/domain/form/kinds";
import { manyOf } from "~/domain/form/record-kind";
import type { PageHandle } from "../frame/page-handle";
import type { Breadcrumb } from "../govuk/breadcrumbs";

/** The page of a place of a form that is being composed: its parts are listed there. */
export function placePath(draftId: string, place: Place): string {
	return place.length === 0 ? `/forms/${draftId}` : `/forms/${draftId}/change?at=${placeText(place)}`;
}

/** The page above it. */
export function pathAbove(draftId: string, place: Place): string {
	return placePath(draftId, place.slice(0, -1) as unknown as Place);
}

function capital(text: string): string {
	return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** What something that a section asks is called. */
export function itemTitle(item: FormItem, section: string): string {
	if (isQuestion(item)) return item.label;
	if (isTable(item)) return `Table: ${item.one}`;
	if (!isRecords(item)) return section;
	const kind = RECORD_KINDS.find(({ key }) => key === item.records);
	return kind ? capital(manyOf(kind.words)) : item.records;
}

/** What stands at a place, as its page is called. */
export function placeTitle(definition: FormDefinition, place: Place): string {
	const found = atPlace(definition, place);
	switch (found?.at) {
		case "form":
			return "Title and parts";
		case "section":
			return found.section.title;
		case "item":
			return itemTitle(found.item, found.section.title);
		case "own":
			return found.own.label;
		case "declared":
			return found.field.label;
		default:
			return "";
	}
}

/** What is said of what must be given; "" where nothing must. */
export const REQUIRED_WORDS: Readonly<Record<Required, string>> = {
	blocks: "Must be given",
	warns: "Bidders are told if it is missing",
	no: "",
};

/** Whether a section's items can be changed at all: a page that the program has is only named. */
export function isChangeable(item: FormItem): boolean {
	return isQuestion(item) || isTable(item) || isRecords(item);
}

type Composed = {
	readonly draft: { readonly id: string; readonly definition: FormDefinition };
	readonly place?: Place;
};

/** The way down to a page of a form that is being composed. */
export function composeBreadcrumbs(own = true): PageHandle<Composed> {
	return {
		breadcrumbs: (page): readonly Breadcrumb[] => {
			if (!page)
				return [
					{ text: "Home", href: "/" },
					{ text: "Forms", href: "/forms" },
				];
			const { draft, place = [] } = page;
			const above = own ? place.slice(0, -1) : place;
			return [
				{ text: "Home", href: "/" },
				{ text: "Forms", href: "/forms" },
				{ text: draft.definition.title, href: `/forms/${draft.id}` },
				...above.map((_, index) => {
					const each = place.slice(0, index + 1) as unknown as Place;
					return { text: placeTitle(draft.definition, each), href: placePath(draft.id, each) };
				}),
			];
		},
	};
}
