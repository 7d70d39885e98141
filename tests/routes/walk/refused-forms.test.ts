import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askedFields, filledForm } from "../../support/filled-form";
import { headingJumps } from "../../support/html";
import { requestHandler, routeFiles } from "../../support/pages-in-process";
import type { Walker } from "../../support/walk-people";
import { type Answer, addressOf, openSessions, walkersOf } from "../../support/walk-requests";
import { copyOf, type Stage, type WalkWorld, walkWorld } from "../../support/walk-world";
import { type Row, type Sends, STAGES, seenAt, statusFor } from "./row";
import { ROWS } from "./rows";

/** Records in whose state nothing of a form can be done any more, each beside the one that the form is of. */
const SETTLED: Readonly<Record<string, string>> = {
	draft: "submitted",
	planned: "tranche",
	plan: "usedPlan",
	needs: "oldNeeds",
	open: "tranche",
	assessment: "submittedAssessment",
	plannedCriterion: "gapCriterion",
	theme: "usedTheme",
	objective: "usedObjective",
	indicator: "oldIndicator",
};

const ONCE = /\/(submit|sign|publish)$/;

/** What any state allows: checking figures in use, giving a submitted assessment to another, words never saved. */
const IN_ANY_STATE = /\/figures\/|\/replace$|\/(words|keep)$/;

const GARBAGE = "zz#garbage";

type Sending = Row & { readonly sends: Sends };
type Form = {
	readonly sender: Walker;
	/** As somebody fills it in who means it. */
	readonly meant: Readonly<Record<string, string>>;
	readonly asked: ReturnType<typeof askedFields>;
};

let world: WalkWorld;
let handle: ReturnType<typeof requestHandler>;
let walkers: ReturnType<typeof walkersOf>;
const forms = new Map<Row, Form>();

beforeAll(async () => {
	handle = requestHandler((await routeFiles()).build);
	world = await walkWorld();
	openSessions(world);
	walkers = walkersOf(world, handle, world.db);
}, 180_000);
afterAll(() => world?.close());

async function formOf({ address, sends }: Sending): Promise<Form | null> {
	const [sender] = sends.who;
	if (!sender) return null;
	const { body } = await walkers.get(sender, addressOf(world, sends.formOn ?? address));
	expect(headingJumps(body), `headings of ${address}`).toEqual([]);
	const chosen = Object.entries(sends.with ?? {}).map(([name, text]) => [name, addressOf(world, text)]);
	const meant = { ...(sends.formless ? {} : filledForm(body)), ...Object.fromEntries(chosen) };
	const typed = chosen.filter(([name = ""]) => /^(reason|request|title)$/.test(name));
	const asked = sends.formless
		? typed.map(([name = ""]) => ({ name, kind: "text" as const }))
		: askedFields(body);
	return { sender, meant, asked };
}

/** Sends a form in a copy of the world; gives the answer, and whether anything was written. */
async function sent(sender: Walker, path: string, form: Readonly<Record<string, string>>) {
	const copy = copyOf(world);
	const changes = () => copy.db.$client.prepare("SELECT count(*) FROM audit_entry").pluck().get();
	const before = changes();
	const answer = await walkersOf(world, handle, copy.db).post(sender, path, form);
	const written = changes() !== before;
	copy.close();
	return { ...answer, written };
}

/** What is wrong with the page that a refused form comes back on. */
function faultsOf({ status, body, failure }: Answer): readonly string[] {
	if (failure) return [`failed: ${String(failure)}`];
	if (![400, 409, 422].includes(status)) return [`is a ${status}`];
	const main = body.slice(body.indexOf("<main"), body.indexOf("</main>"));
	const again = main.includes("govuk-error-summary") || main.includes("conflict-title");
	if (!again && !/<h1[^>]*>(This|Sorry|Some)/.test(main))
		return [`says nothing of why: ${main.replaceAll(/<[^>]*>/g, " ").slice(0, 500)}`];
	const summary = /<div class="govuk-error-summary".*?<\/ul>/s.exec(main)?.[0] ?? "";
	return [...summary.matchAll(/href="#([^"]*)"/g)]
		.filter(([, id]) => !main.includes(`id="${id}"`))
		.map(([, id]) => `its summary leads to ${id}, which is not there`);
}

const textsOf = ({ asked }: Form) => asked.filter(({ kind }) => kind === "text").map(({ name }) => name);

/** The texts that a page does not give back. */
function lostIn({ body }: Answer, texts: readonly string[]): readonly string[] {
	const escaped = (text: string) =>
		text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
	return texts.filter((text) => !body.includes(escaped(text).replaceAll("'", "&#x27;")));
}

const sendingRows = ROWS.filter((row): row is Sending => row.sends !== undefined);
const sendingAt = (stage: Stage) => sendingRows.filter(({ sends }) => (sends.at ?? STAGES[0]) === stage);

/** The address of the same page of a record whose state forbids it; null where there is none in this world. */
function settledAddress(address: string): string | null {
	const settled = address.replaceAll(/\{(\w+)\}/g, (whole, name: string) =>
		SETTLED[name] ? `{${SETTLED[name]}}` : whole,
	);
	return settled === address || IN_ANY_STATE.test(address) ? null : settled;
}

describe.each(STAGES)("forms, the second tranche %s", (stage) => {
	beforeAll(() => world.moveOn(stage));

	test.each(sendingAt(stage))(
		"$address, when it is sent by nobody, leads to sign-in with the form",
		async (row) => {
			const form = await formOf(row);
			if (!form) return;
			forms.set(row, form);
			const answer = await walkers.post("nobody", addressOf(world, row.address), form.meant);
			expect(answer.failure).toBeUndefined();
			if (answer.status === 307) expect(answer.location).toMatch(/^\/sign-in\?return=.*&form=unsent$/);
			else expect([403, 404]).toContain(answer.status);
		},
	);

	test.each(sendingAt(stage))(
		"$address, sent empty or with garbage, says why and gives back what was typed",
		async (row) => {
			const form = forms.get(row);
			if (!form || form.asked.length === 0) return;
			const path = addressOf(world, row.address);
			const faults: string[] = [];
			for (const [how, word] of [
				["empty", ""],
				["with garbage", GARBAGE],
			] as const) {
				const wrong = Object.fromEntries(form.asked.map(({ name }) => [name, word]));
				const answer = await sent(form.sender, path, { ...form.meant, ...wrong });
				if (answer.status < 400 && !answer.failure) {
					if (word !== "" && !answer.written && answer.said) faults.push(`${how}: claims to have saved it`);
					continue;
				}
				const found = faultsOf(answer).map((fault) => `${how}: ${fault}`);
				const texts = word === "" ? [] : textsOf(form);
				const given = answer.body.split(GARBAGE).length - 1;
				if (found.length === 0 && given < texts.length) found.push(`${how}: gives back ${given} of ${texts}`);
				if (answer.written) found.push(`${how}: writes`);
				faults.push(...found);
			}
			expect(faults.join("\n")).toBe("");
		},
	);

	test.each(sendingAt(stage))(
		"$address, where the state forbids it, says so and keeps the words",
		async (row) => {
			const form = forms.get(row);
			const settled = settledAddress(row.address);
			if (!form || settled === null) return;
			const answer = await sent(form.sender, addressOf(world, settled), form.meant);
			expect([answer.written, answer.failure]).toEqual([false, undefined]);
			// What is done already is said to be done when it is sent once more.
			if (ONCE.test(row.address)) return;
			expect(answer.said).toBe(false);
			if ([200, 403, 404].includes(answer.status)) return;
			expect(faultsOf(answer).join("\n")).toBe("");
			expect(
				lostIn(
					answer,
					textsOf(form).map((name) => form.meant[name] ?? ""),
				),
			).toEqual([]);
		},
	);

	const past = sendingRows.filter((row) => {
		const [sender = "nobody"] = row.sends.who;
		const at = row.sends.at ?? "assessing";
		const meets = (when: Stage) => statusFor(seenAt(row, when), sender);
		return STAGES.indexOf(at) < STAGES.indexOf(stage) && meets(at) === 200 && meets(stage) !== 200;
	});
	test.runIf(past.length > 0).each(past)(
		"$address, sent when the round has moved on, says so and keeps the words",
		async (row) => {
			const form = forms.get(row);
			if (!form) return;
			const answer = await sent(form.sender, addressOf(world, row.address), form.meant);
			expect([answer.written, answer.failure]).toEqual([false, undefined]);
			// What is done already is said to be done when it is sent once more.
			if (ONCE.test(row.address)) return;
			expect(answer.said).toBe(false);
			if ([200, 403, 404].includes(answer.status)) return;
			expect(faultsOf(answer).join("\n")).toBe("");
			expect(
				lostIn(
					answer,
					textsOf(form).map((name) => form.meant[name] ?? ""),
				),
			).toEqual([]);
		},
	);
});
