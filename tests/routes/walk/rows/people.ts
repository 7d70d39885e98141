import { everybody, type Row, signedIn } from "../row";

const manages = { 200: ["administrator"], 403: ["auditor"] } as const;
const managesOrganisations = { 200: ["administrator"], 403: ["auditor", "fundManager"] } as const;
const PASSWORD = "a new long password of mine";

/** Pages of the service itself, of people and organisations. */
export const PEOPLE_ROWS: readonly Row[] = [
	{ route: "_index", address: "/", sees: { 200: everybody } },
	{ route: "$", address: "/no-such-page", sees: { 404: everybody } },
	...["accessibility", "contact", "cookies", "help", "privacy"].map(
		(page): Row => ({ route: page, address: `/${page}`, sees: { 200: everybody } }),
	),
	{ route: "kept-words", address: "/kept-words", sees: { 302: everybody } },
	{ route: "sign-in", address: "/sign-in", sees: { 200: everybody } },
	{ route: "sign-out", address: "/sign-out", sees: { 200: everybody } },
	{ route: "demonstration", address: "/demonstration", sees: { 200: everybody } },
	{ route: "link.$token", address: "/link/{token}", sees: { 200: everybody } },
	{ route: "link.$token", address: "/link/guessed", sees: { 404: everybody } },
	{ route: "account._index", address: "/account", sees: { 200: signedIn } },
	{
		route: "account.password",
		address: "/account/password",
		sees: { 200: signedIn },
		sends: {
			who: signedIn,
			with: { present: "thirteen bids one pot", wanted: PASSWORD, again: PASSWORD },
		},
	},
	{
		route: "account.messages",
		address: "/account/messages",
		sees: { 200: signedIn },
		sends: { who: signedIn },
	},
	{ route: "messages", address: "/messages", sees: { 200: signedIn } },
	{
		route: "outbox",
		address: "/outbox",
		sees: { 200: ["administrator", "auditor"] },
		sends: { who: ["administrator"], with: { again: "yes" }, formless: true },
	},
	{ route: "interests._index", address: "/interests", sees: { 200: signedIn } },
	{ route: "interests.new", address: "/interests/new", sees: { 200: signedIn }, sends: { who: signedIn } },
	{
		route: "interests.answer",
		address: "/interests/answer",
		sees: { 200: signedIn },
		sends: { who: signedIn, with: { confirmed: "yes" } },
	},
	{
		route: "interests.record",
		address: "/interests/record",
		sees: { 200: ["fundManager", "administrator"], 403: ["auditor"] },
		sends: { who: ["fundManager", "administrator"] },
	},
	{
		route: "interests.$interestId.end",
		address: "/interests/{interest}/end",
		sees: { 200: ["interestedMember", "fundManager", "administrator"], 403: ["auditor"] },
		sends: { who: ["interestedMember", "fundManager", "administrator"] },
	},
	{ route: "audit", address: "/audit", sees: { 200: ["auditor", "administrator"] } },
	{ route: "audit_.refused", address: "/audit/refused", sees: { 200: ["auditor", "administrator"] } },
	{ route: "people._index", address: "/people", sees: { 200: ["administrator", "auditor"] } },
	{
		route: "people.new",
		address: "/people/new",
		sees: manages,
		sends: { who: ["administrator"], with: { email: "another@example.org" } },
	},
	{
		route: "people.$personId._index",
		address: "/people/{person}",
		sees: { 200: ["administrator", "auditor"] },
		sends: { who: ["administrator"] },
	},
	{
		route: "people.$personId.roles.new",
		address: "/people/{invited}/roles/new",
		sees: manages,
		sends: { who: ["administrator"] },
	},
	...["change", "end", "roles/{role}/end"].map(
		(page): Row => ({
			route: `people.$personId.${page.replace("{role}", "$membershipId").replaceAll("/", ".")}`,
			address: `/people/{person}/${page}`,
			sees: manages,
			sends: { who: ["administrator"] },
		}),
	),
	{
		route: "organisations._index",
		address: "/organisations",
		sees: { 200: ["administrator", "fundManager", "auditor"] },
	},
	{
		route: "organisations.$organisationId._index",
		address: "/organisations/{organisation}",
		sees: { 200: ["administrator", "fundManager", "auditor"] },
	},
	...["change", "end"].map(
		(page): Row => ({
			route: `organisations.$organisationId.${page}`,
			address: `/organisations/{organisation}/${page}`,
			sees: managesOrganisations,
			sends: { who: ["administrator"] },
		}),
	),
	{
		route: "organisations.$organisationId.numbering",
		address: "/organisations/{office}/numbering",
		sees: managesOrganisations,
		sends: { who: ["administrator"], with: { year: "2027", usedBefore: "3" } },
	},
	{
		route: "organisations.$organisationId.numbering",
		address: "/organisations/{organisation}/numbering",
		sees: {},
	},
	{
		route: "organisations.$organisationId.voting",
		address: "/organisations/{office}/voting",
		sees: managesOrganisations,
		sends: { who: ["administrator"], with: { how: "person", quorum: "", chairId: "" } },
	},
	{
		route: "organisations.new._index",
		address: "/organisations/new",
		sees: managesOrganisations,
		sends: { who: ["administrator"] },
	},
	{
		route: "organisations.new.$kind",
		address: "/organisations/new/partnership",
		sees: managesOrganisations,
		sends: { who: ["administrator"], with: { prefix: "X", areaGss: "E08000099" } },
	},
];
