import {
	filterOf,
	type ListDeclaration,
	type ListShown,
	listAsked,
	pageWithin,
	searchWords,
} from "~/domain/listing/list-query";
import { accepted, type Outcome } from "~/domain/outcome";
import { ROLE_NAMES } from "~/domain/people/role-names";
import type { PermissionRefusal, Role } from "~/domain/roles";
import { rolesHeldBy } from "~db/people/membership";
import { countPeople, type PeopleFilter, peoplePage } from "~db/people/people";
import { type Context, permitted, read } from "../context";

export type ListedPerson = {
	readonly id: string;
	readonly name: string;
	readonly email: string;
	readonly endedAt: string | null;
	readonly roles: readonly { readonly role: Role; readonly organisationName: string }[];
};

const SORTS = [
	{ key: "name", text: "Name, A to Z" },
	{ key: "name-down", text: "Name, Z to A" },
	{ key: "email", text: "Email address" },
	{ key: "newest", text: "Newest account first" },
] as const;

const FORM: ListDeclaration = {
	search: { label: "Name or email address" },
	filters: [
		filterOf("role", "Role", "Any role", ROLE_NAMES),
		filterOf("account", "Account", "Any", { open: "Open", ended: "Ended" }),
	],
	sorts: SORTS,
};

const EVERYBODY: PeopleFilter = { words: [], role: null, ended: null };

/** A page of people with their present roles, ended accounts last. `query` is the address's. */
export function readPeople(
	context: Context,
	query: URLSearchParams = new URLSearchParams(),
): Outcome<
	{ readonly mayManage: boolean; readonly people: readonly ListedPerson[]; readonly list: ListShown },
	PermissionRefusal
> {
	return read(context, (tx, now) => {
		const allowed = permitted(context, tx, "read-people");
		if (!allowed.ok) return allowed;
		const asked = listAsked(FORM, query);
		const { role, account } = asked.filters;
		const filter: PeopleFilter = {
			words: searchWords(asked.search),
			role: role ? (role as Role) : null,
			ended: account ? account === "ended" : null,
		};
		const total = countPeople(tx, filter, now);
		const { offset, limit, pages, asked: within } = pageWithin(asked, total);
		const by = SORTS.find(({ key }) => key === asked.sort)?.key ?? "name";
		const people = peoplePage(tx, filter, now, { by, offset, limit });
		const held = rolesHeldBy(
			tx,
			people.map(({ id }) => id),
			now,
		);
		return accepted({
			mayManage: permitted(context, tx, "manage-people").ok,
			people: people.map((person) => ({
				...person,
				roles: held
					.filter(({ personId }) => personId === person.id)
					.map(({ role: name, organisationName }) => ({ role: name, organisationName })),
			})),
			list: { form: FORM, asked: within, total, pages, all: countPeople(tx, EVERYBODY, now) },
		});
	});
}
