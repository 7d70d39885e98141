import type { Row, Seen } from "../row";

const readsForms: Seen = { 200: ["fundManager", "auditor", "administrator"] };
const composes: Seen = { 200: ["fundManager"], 403: ["auditor", "administrator"] };
const sends = { who: ["fundManager"] } as const;

/** Pages on which forms are composed and published. */
export const FORM_ROWS: readonly Row[] = [
	{ route: "forms._index", address: "/forms", sees: readsForms },
	{
		route: "forms.new",
		address: "/forms/new",
		sees: composes,
		sends: { ...sends, with: { title: "Another form", from: "short" } },
	},
	{ route: "forms.published.$versionId", address: "/forms/published/short", sees: readsForms },
	{
		route: "forms.$draftId._index",
		address: "/forms/{form}",
		sees: readsForms,
		sends: { ...sends, with: { act: "down", id: "about" } },
	},
	{
		route: "forms.$draftId.add",
		address: "/forms/{form}/add?at=need&what=field.line",
		sees: composes,
		sends: { ...sends, with: { label: "What else?", most: "" } },
	},
	{ route: "forms.$draftId.change", address: "/forms/{form}/change?at=need", sees: composes, sends },
	{ route: "forms.$draftId.remove", address: "/forms/{form}/remove?at=risks", sees: composes, sends },
	{ route: "forms.$draftId.preview", address: "/forms/{form}/preview", sees: readsForms },
	{ route: "forms.$draftId.publish", address: "/forms/{form}/publish", sees: composes, sends },
];
