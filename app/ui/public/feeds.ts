import type { LinksFunction } from "@remix-run/node";
import { printedNumber } from "~/domain/decision/number";
import { formatDate, formatInstant } from "~/domain/london-time";
import { formatPounds } from "~/domain/money";
import type { AtomEntry, AtomFeed } from "~/domain/public/atom";
import type { CalendarEvent } from "~/domain/public/calendar";
import type { DayHead } from "~/use-cases/public/read-day-heads";
import type { FeedDecision } from "~/use-cases/public/read-decisions-feed";
import type { PublicRound } from "~/use-cases/public/read-public-rounds";

/** What a page says of a feed or calendar that follows it, for readers that look for one. */
export function alternate(
	title: string,
	href: string,
	type = "application/atom+xml",
): ReturnType<LinksFunction> {
	return [{ rel: "alternate", type, title, href }];
}

/** When a feed without entries was begun. */
const SINCE = "2012-11-22T00:00:00.000Z";

function decisionEntry(site: string, { publishedAt, sha256, content, audit }: FeedDecision): AtomEntry {
	const funded = content.lines.filter(({ decided }) => decided > 0n);
	const money = content.fund
		? `${formatPounds(content.total)} for ${funded.length} of ${content.lines.length} lines, from ${content.fund.name} ${content.fund.financialYear}. `
		: "";
	const head = audit ? ` Head of the audit at signing: entry ${audit.seq}, ${audit.hash}.` : "";
	return {
		id: `${site}/decisions/${content.number}`,
		title: `Decision ${printedNumber(content.number)}: ${content.title}`,
		href: `${site}/decisions/${content.number}`,
		published: publishedAt,
		updated: publishedAt,
		summary: `${money}SHA-256 of what was signed: ${sha256}.${head}`,
	};
}

/** The decisions that were published, as a feed. */
export function decisionsFeed(site: string, notices: readonly FeedDecision[]): AtomFeed {
	return {
		title: "Decisions on community safety funding",
		self: `${site}/decisions.atom`,
		page: `${site}/decisions`,
		author: notices[0]?.content.decidingOffice.name ?? "Tranche",
		since: SINCE,
		entries: notices.map((notice) => decisionEntry(site, notice)),
	};
}

/** Rounds that are open for bids, or announced, as a feed. */
export function roundsFeed(site: string, rounds: readonly PublicRound[]): AtomFeed {
	return {
		title: "Rounds of community safety funding open for bids",
		self: `${site}/rounds.atom`,
		page: `${site}/rounds`,
		author: "Tranche",
		since: SINCE,
		entries: rounds
			.filter(({ state }) => state === "open" || state === "planned")
			.map((round) => ({
				id: `${site}/rounds/${round.id}`,
				title: round.title,
				href: `${site}/rounds/${round.id}`,
				published: round.published,
				updated: round.updated,
				summary: `${formatPounds(round.amount)} from ${round.fund}. ${
					round.state === "open"
						? "Closes"
						: `Planned to open on ${formatInstant(round.opensAt)}, and to close`
				} on ${formatInstant(round.closesAt)}.`,
			})),
	};
}

/** The head of the audit of each day, as a feed: whoever follows it holds a copy. */
export function headsFeed(site: string, heads: readonly DayHead[]): AtomFeed {
	return {
		title: "Audit of community safety funding: head of each day",
		self: `${site}/audit-heads.atom`,
		page: `${site}/audit-heads`,
		author: "Tranche",
		since: SINCE,
		entries: heads.map(({ day, seq, hash, at }) => ({
			id: `${site}/audit-heads#${day}`,
			title: `Audit head of ${formatDate(day)}`,
			href: `${site}/audit-heads`,
			published: at,
			updated: at,
			summary: `Entry ${seq}: ${hash}`,
		})),
	};
}

/** The dates of a round as a calendar has them. */
export function roundEvents(site: string, round: PublicRound): readonly CalendarEvent[] {
	const href = `${site}/rounds/${round.id}`;
	const event = (key: string, words: string, when: CalendarEvent["when"]): CalendarEvent => ({
		uid: `${round.id}-${key}@tranche`,
		title: `${words}: ${round.title}`,
		description: `${round.fund}, ${formatPounds(round.amount)}. ${href}`,
		href,
		stamp: round.updated,
		when,
		...(round.cancelled ? { cancelled: true } : {}),
	});
	const day = (key: string, words: string, on: string | null) =>
		on === null ? [] : [event(key, words, { on })];
	return [
		event("opens", "Opens for bids", { at: round.opensAt }),
		...(round.questionsUntil === null
			? []
			: [event("questions", "Last time to ask questions", { at: round.questionsUntil })]),
		event("closes", "Closes for bids", { at: round.closesAt }),
		...day("decision", "Decision expected", round.decisionExpectedOn),
		...day("spend", "Money to be spent by", round.spendBy),
	];
}
