import type { OrganisationKind } from "~/domain/roles";
import { createOrganisation } from "~/use-cases/people/create-organisation";
import { createPerson } from "~/use-cases/people/create-person";
import { giveRole } from "~/use-cases/people/give-role";
import { setPasswordByLink } from "~/use-cases/people/set-password-by-link";
import { DEMONSTRATION_PASSWORD } from "../accounts";
import type { DemonstrationAccount } from "../demonstration-account";
import { holder, must, type Stage } from "../stage";
import { WORCESTERSHIRE_ACCOUNTS } from "./accounts";
import { PARTNERSHIPS } from "./figures";

type Facts = {
	readonly key: string;
	readonly kind: OrganisationKind;
	readonly name: string;
	readonly startsOn: string;
	readonly area?: string;
	readonly gss?: string;
	readonly accountableBody?: string;
	readonly officeTitle?: string;
};

/** Makes one organisation of Worcestershire. */
export function playOrganisation(stage: Stage, facts: Facts): void {
	const { key, kind, name, startsOn } = facts;
	const made = must(
		createOrganisation(stage.as(holder("administrator", "office")), {
			kind,
			name,
			startsOn,
			identifier: null,
			areaName: facts.area ?? null,
			areaGss: facts.gss ?? null,
			prefix: kind === "partnership" ? key : null,
			accountableBody: facts.accountableBody ?? null,
			officeTitle: facts.officeTitle ?? null,
			priorities: [],
		}),
	);
	stage.organisations.set(key, made.id);
}

/** Gives one account of Worcestershire its person, role and password. */
export async function playAccount(stage: Stage, account: DemonstrationAccount): Promise<void> {
	const administrator = stage.as(holder("administrator", "office"));
	const { personId, invitation } = must(
		createPerson(administrator, { name: account.name, email: account.email }),
	);
	stage.people.set(account.email, personId);
	must(
		giveRole(administrator, {
			personId,
			organisationId: stage.organisation(account.organisation),
			role: account.role,
			from: null,
			to: null,
		}),
	);
	const token = (invitation?.link ?? "").replace(/^.*\//, "");
	must(await setPasswordByLink(stage.system, { token, password: DEMONSTRATION_PASSWORD }));
}

/** The office, the board that decides, the county that funds, the four partnerships, and their invented people. */
export async function playWorcestershirePeople(stage: Stage): Promise<void> {
	const since = "1998-07-31";
	playOrganisation(stage, {
		key: "worcestershire-office",
		kind: "council-team",
		name: "Worcestershire county community safety team",
		startsOn: since,
	});
	playOrganisation(stage, {
		key: "worcestershire-board",
		kind: "deciding-office",
		name: "Worcestershire Safer Communities Board",
		officeTitle: "Chair of the Board",
		startsOn: since,
	});
	playOrganisation(stage, {
		key: "worcestershire-county",
		kind: "funder",
		name: "Worcestershire County Council",
		startsOn: since,
	});
	for (const [key, name, area, gss, accountableBody] of PARTNERSHIPS)
		playOrganisation(stage, { key, kind: "partnership", name, startsOn: since, area, gss, accountableBody });
	for (const account of WORCESTERSHIRE_ACCOUNTS.filter(({ organisation }) => organisation !== "NW"))
		await playAccount(stage, account);
}
