import { createHash } from "node:crypto";
import { growRound } from "~/commands/bench/growth/grow";
import { DEMONSTRATION_PASSWORD } from "~/demo/accounts";
import { buildScenario } from "~/use-cases/allocation/build-scenario";
import { changeDecisionText } from "~/use-cases/decision/change-decision-text";
import { draftDecision } from "~/use-cases/decision/draft-decision";
import { preparePack } from "~/use-cases/decision/prepare-pack";
import { publishDecision } from "~/use-cases/decision/publish-decision";
import { readDraft } from "~/use-cases/decision/read-draft";
import { recordSubsidy } from "~/use-cases/decision/record-subsidy";
import { signDecision } from "~/use-cases/decision/sign-decision";
import { personByEmail } from "~db/people/people";
import { session } from "~db/schema/people";
import { NO_SUBSIDY, WHOLE_TEXT } from "./decision-builders";
import { openDemonstration, PLAYED_AT } from "./demonstration";
import { requestHandler, routeFiles } from "./pages-in-process";
import { must } from "./round-builders";

export const MANAGER = "fund.manager@example.org";
export const DECISION_MAKER = "decision.maker@example.org";

/** A round of more bids than a page shows, being allocated, with a scenario by each of two rules, and its pages. */
export async function largeRound(bids: number) {
	const world = await openDemonstration();
	const { roundId } = growRound(world.file, { bids, now: PLAYED_AT, to: "allocating" });
	const handle = requestHandler((await routeFiles()).build);
	const manager = world.as(MANAGER);
	const rule = { roundId, unspent: "rank", needsVersionId: null } as const;
	const scenario = async (title: string, method: "rank-and-skip" | "rank-and-stop") =>
		must(await buildScenario(manager, { ...rule, title, method })).id;
	const cookieOf = (email: string | null): HeadersInit => {
		const personId = email === null ? null : (personByEmail(world.db, email)?.id ?? null);
		if (personId === null) return {};
		const token = `token-${world.ids.next()}`;
		const at = world.clock.machineNow();
		const tokenSha256 = createHash("sha256").update(token).digest("hex");
		world.db.insert(session).values({ tokenSha256, personId, createdAt: at, lastSeenAt: at }).run();
		return { Cookie: `tranche=${token}` };
	};
	return {
		...world,
		roundId,
		scenarios: [
			await scenario("Rank and skip", "rank-and-skip"),
			await scenario("Rank and stop", "rank-and-stop"),
		],
		/** What somebody is answered at an address: its status and its text. */
		page: async (email: string | null, address: string) => {
			const request = new Request(`http://127.0.0.1${address}`, { headers: cookieOf(email) });
			const answer = await handle(request, {
				application: { ...world, mode: "demo", origin: null, secureCookies: false },
				requestId: "test-request",
				address: "127.0.0.1",
				reportError: (error: unknown) => {
					throw error;
				},
			});
			return { status: answer.status, text: (await answer.text()).replaceAll("<!-- -->", "") };
		},
		/** Drafts the decision from a scenario, its text written. */
		draft: async (scenarioId: string): Promise<string> => {
			const { decisionId } = must(await draftDecision(manager, { roundId, scenarioId }));
			const { revision } = must(await readDraft(manager, decisionId));
			must(
				changeDecisionText(manager, {
					decisionId,
					revision,
					title: "A decision on many bids",
					...WHOLE_TEXT,
				}),
			);
			must(recordSubsidy(manager, { decisionId, revision: revision + 1, lineId: null, ...NO_SUBSIDY }));
			return decisionId;
		},
		/** Puts the draft to the board. */
		putToBoard: async () => must(await preparePack(manager, { roundId })),
		/** Signs and publishes it; gives its number. */
		publish: async (decisionId: string): Promise<string> => {
			const signatory = world.as(DECISION_MAKER);
			const { noticeSha256 } = must(await readDraft(signatory, decisionId));
			must(await signDecision(signatory, { decisionId, noticeSha256, password: DEMONSTRATION_PASSWORD }));
			return must(publishDecision(manager, { decisionId })).number;
		},
	};
}

/** The rows of a table of a page, by its caption: each the words of its cells. */
export function tableRows(html: string, caption: string): readonly (readonly string[])[] {
	const from = html.indexOf(`>${caption}</caption>`);
	if (from < 0) throw new Error(`the page has no table called ${caption}`);
	const body = html.slice(html.indexOf("<tbody", from), html.indexOf("</tbody>", from));
	return body
		.split("<tr")
		.slice(1)
		.map((row) =>
			row
				.split(/<t[hd]/)
				.slice(1)
				.map((cell) => wordsOf(`<td${cell}`)),
		);
}

/** The words of a piece of a page. */
export function wordsOf(html: string): string {
	return html
		.replace(/<[^>]*>/g, " ")
		.replaceAll("&#x27;", "'")
		.replaceAll("&amp;", "&")
		.replace(/\s+/g, " ")
		.trim();
}

/** The rows of a CSV file whose texts hold no line breaks, below its headings. */
export function csvRows(text: string): readonly (readonly string[])[] {
	const lines = text.trimEnd().split("\r\n").slice(1);
	return lines.map((line) => {
		const cells = [...`${line},`.matchAll(/("(?:[^"]|"")*"|[^,]*),/g)];
		return cells.map(([, cell = ""]) => cell.replace(/^"|"$/g, ""));
	});
}
