import { useContext } from "react";
import { type Action, PERMISSIONS } from "~/domain/permissions";
import { mayAnyDo } from "../frame/navigation";
import { RolesHeld } from "../frame/roles-held";

/** What a page needs that may not be there yet. */
export type Lacked =
	| "fund"
	| "plan"
	| "funder"
	| "deciding-office"
	| "partnership"
	| "organisation"
	| "person"
	| "assessor"
	| "other-assessor"
	| "needs-version";

type Way = {
	readonly none: string;
	readonly action: Action;
	readonly href: string;
	readonly make: string;
};

const WAYS: Readonly<Record<Lacked, Way>> = {
	fund: { none: "There is no fund yet.", action: "manage-fund", href: "/funds/new", make: "Add a fund" },
	plan: { none: "There is no plan yet.", action: "manage-plan", href: "/plans/new", make: "Add a plan" },
	funder: {
		none: "There is no funder yet.",
		action: "manage-organisations",
		href: "/organisations/new/funder",
		make: "Add a funder",
	},
	"deciding-office": {
		none: "There is no deciding office yet.",
		action: "manage-organisations",
		href: "/organisations/new/deciding-office",
		make: "Add a deciding office",
	},
	partnership: {
		none: "There is no partnership to choose.",
		action: "manage-organisations",
		href: "/organisations/new/partnership",
		make: "Add a partnership",
	},
	organisation: {
		none: "There is no organisation yet.",
		action: "manage-organisations",
		href: "/organisations/new",
		make: "Add an organisation",
	},
	person: {
		none: "There is nobody to choose.",
		action: "manage-people",
		href: "/people/new",
		make: "Add a person",
	},
	assessor: {
		none: "There is no assessor yet.",
		action: "manage-people",
		href: "/people",
		make: "Give somebody the assessor role",
	},
	"other-assessor": {
		none: "There is no other assessor who can take this.",
		action: "manage-people",
		href: "/people",
		make: "Give somebody the assessor role",
	},
	"needs-version": {
		none: "There is no version of the needs formula yet.",
		action: "manage-needs",
		href: "/needs/new",
		make: "Start a version",
	},
};

/** Says what is not there yet, and leads to where it is made, or says who can make it. */
export function Lacking({ what, id }: { readonly what: Lacked; readonly id?: string | undefined }) {
	const roles = useContext(RolesHeld);
	const { none, action, href, make } = WAYS[what];
	const office = PERMISSIONS[action].roles?.administrator ? "your administrator" : "a fund manager";
	return (
		<p className="govuk-body" id={id} tabIndex={id === undefined ? undefined : -1}>
			{none}{" "}
			{mayAnyDo(roles, action) ? (
				<a className="govuk-link" href={href}>
					{make}
				</a>
			) : (
				`Ask ${office} for one.`
			)}
		</p>
	);
}
