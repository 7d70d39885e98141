import { createFirstAdministrator } from "~/use-cases/people/create-first-administrator";
import { createOrganisation } from "~/use-cases/people/create-organisation";
import { createPerson } from "~/use-cases/people/create-person";
import { declareOwnInterest } from "~/use-cases/people/declare-own-interest";
import { giveRole } from "~/use-cases/people/give-role";
import { setDecisionNumbering } from "~/use-cases/people/set-decision-numbering";
import { setPasswordByLink } from "~/use-cases/people/set-password-by-link";
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD } from "./accounts";
import { DEMONSTRATION_ORGANISATIONS } from "./organisations";
import { holder, must, type Stage } from "./stage";

const tokenOf = (link: string): string => link.replace(/^.*\//, "");

/** Makes the first administrator, and the office they work in. */
export async function playAdministrator(stage: Stage): Promise<void> {
	const administrator = holder("administrator", "office");
	const first = DEMONSTRATION_ACCOUNTS.find(({ email }) => email === administrator);
	const office = DEMONSTRATION_ORGANISATIONS.find(({ key }) => key === "office");
	if (!first || !office) throw new Error("The demonstration needs an office and its administrator");
	const made = must(
		createFirstAdministrator(stage.system, {
			email: first.email,
			name: first.name,
			office: { name: office.name, startsOn: office.startsOn },
		}),
	);
	stage.people.set(first.email, made.personId);
	stage.organisations.set("office", made.officeId);
	must(
		await setPasswordByLink(stage.system, { token: tokenOf(made.link), password: DEMONSTRATION_PASSWORD }),
	);
}

/** Somebody who has an account and no role yet: the administrator’s to give. */
export const INVITED = { name: "Nerys Thornwick", email: "assessor.4@example.org" } as const;

/** Makes the other organisations and people of the West Midlands, their roles, passwords and interests. */
export async function playPeople(stage: Stage): Promise<void> {
	const administrator = holder("administrator", "office");
	const as = () => stage.as(administrator);
	for (const given of DEMONSTRATION_ORGANISATIONS.filter(({ key }) => key !== "office"))
		stage.organisations.set(
			given.key,
			must(
				createOrganisation(as(), {
					kind: given.kind,
					name: given.name,
					startsOn: given.startsOn,
					identifier: given.identifier ?? null,
					grantPrefix: given.grantPrefix ?? null,
					areaName: given.area?.name ?? null,
					areaGss: given.area?.gss ?? null,
					prefix: given.prefix ?? null,
					accountableBody: given.accountableBody ?? null,
					officeTitle: given.officeTitle ?? null,
					...given.contact,
					priorities: given.priorities ?? [],
				}),
			).id,
		);
	// The office had given twelve numbers of 2013 before the two decisions played here.
	must(
		setDecisionNumbering(as(), {
			organisationId: stage.organisation("deciding-office"),
			revision: 1,
			year: 2013,
			usedBefore: 12,
		}),
	);
	must(createPerson(as(), INVITED));
	const own = DEMONSTRATION_ACCOUNTS.filter(
		({ organisation, email }) => stage.organisations.has(organisation) && !stage.people.has(email),
	);
	for (const account of own) {
		const invited = must(createPerson(as(), { name: account.name, email: account.email }));
		stage.people.set(account.email, invited.personId);
		must(
			giveRole(as(), {
				personId: invited.personId,
				organisationId: stage.organisation(account.organisation),
				role: account.role,
				from: null,
				to: null,
			}),
		);
		must(
			await setPasswordByLink(stage.system, {
				token: tokenOf(invited.invitation?.link ?? ""),
				password: DEMONSTRATION_PASSWORD,
			}),
		);
		for (const { organisation, nature } of account.interests ?? [])
			must(
				declareOwnInterest(stage.as(account.email), {
					organisationId: stage.organisation(organisation),
					nature,
				}),
			);
	}
}
