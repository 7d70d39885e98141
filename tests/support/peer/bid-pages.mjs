import { randomBytes } from "node:crypto";
import { Router } from "express";
import { withRole } from "./people.mjs";
import { counted, pounds, timeLeft, timeOf } from "./words.mjs";

const QUESTIONS = {
	need: {
		"need-problem": "What is the problem?",
		"need-evidence": "What is the evidence for it?",
		"need-without-money": "What happens without the money, or with less of it?",
	},
	delivery: {
		"delivery-plan": "How will the bid be delivered?",
		"delivery-timescale": "When will it start and finish?",
		"delivery-governance": "Who oversees it?",
		succession: "What happens when the money ends?",
	},
};

const NEEDED = { tag: { text: "Needed to submit", classes: "govuk-tag--red" } };
const NOT_STARTED = { tag: { text: "Not started", classes: "govuk-tag--grey" } };
const INCOMPLETE = { tag: { text: "Incomplete", classes: "govuk-tag--yellow" } };
const OPTIONAL = { tag: { text: "Optional", classes: "govuk-tag--grey" } };
const COMPLETED = { text: "Completed" };

/** @param {number} lines @param {number} asked */
const difference = (lines, asked) =>
	`the lines come to ${pounds(lines)}; ${pounds(Math.abs(asked - lines))} of the ${pounds(asked)} asked is unexplained.`;

/** @param {string} text */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** @param {any} line */
function shownLine(line) {
	return {
		...line,
		amount: pounds(line.amount_pence),
		made: line.unit_cost_pence === null ? "" : `${line.quantity ?? 1} × ${pounds(line.unit_cost_pence)}`,
		year: [line.financial_year, line.nature && capital(line.nature)].filter(Boolean).join(", "),
	};
}

/**
 * What a bid's people see: its task list, its cost lines, the form of a new one.
 * @param {import("./database.mjs").Prepare} prepare
 */
export function bidPages(prepare) {
	const bid = prepare(
		"SELECT bid.id, bid.title, bid.state, round.title AS round, round.id AS round_id, round.closes_at, round.state AS round_state FROM bid JOIN round ON round.id = bid.round_id WHERE bid.id = ?",
	);
	const partnerships = prepare(
		"SELECT organisation.id, name FROM bid_partnership JOIN organisation ON organisation.id = organisation_id WHERE bid_id = ? ORDER BY position",
	);
	const answers = prepare("SELECT question, state, text FROM bid_answer WHERE bid_id = ?");
	const interventions = prepare(
		"SELECT id, title, asked_pence, EXISTS (SELECT 1 FROM intervention_objective WHERE intervention_id = intervention.id) AS has_objective FROM intervention WHERE bid_id = ? ORDER BY position",
	);
	const lines = prepare("SELECT * FROM cost_line WHERE bid_id = ? ORDER BY position");
	const kinds = prepare("SELECT DISTINCT kind FROM form_record WHERE bid_id = ?");
	const yearOf = prepare(
		"SELECT fund.financial_year AS first FROM bid JOIN round ON round.id = bid.round_id JOIN fund ON fund.id = round.fund_id WHERE bid.id = ?",
	);
	const counts = prepare(
		"SELECT (SELECT count(*) FROM saving_line WHERE bid_id = @id) AS savings, (SELECT count(*) FROM funding_line WHERE bid_id = @id) AS funding, (SELECT count(*) FROM measure WHERE bid_id = @id) AS outcomes, (SELECT count(*) FROM risk WHERE bid_id = @id) AS risks, (SELECT count(*) FROM reduced_version WHERE bid_id = @id) AS reduced, (SELECT count(*) FROM certificate WHERE bid_id = @id) AS certificates",
	);
	const signatories = prepare(
		"SELECT person.name FROM membership JOIN person ON person.id = person_id JOIN bid_partnership ON bid_partnership.organisation_id = membership.organisation_id WHERE bid_id = ? AND role = 'signatory' AND (ends_at IS NULL OR ends_at > ?) ORDER BY person.name",
	);

	/** @param {string} id @param {any} person */
	function ownBid(id, person) {
		const row = bid.get(id);
		const whose = row ? partnerships.all(id) : [];
		const own = whose.some((each) =>
			/** @type {any[]} */ (person.roles).some(({ organisation_id }) => organisation_id === each.id),
		);
		return own ? { ...row, partnerships: whose.map(({ name }) => name) } : null;
	}

	/** @param {any} row */
	function progressOf(row) {
		/** @type {Map<string, string>} */
		const given = new Map(answers.all(row.id).map(({ question, text }) => [question, text]));
		const [parts, costs, has] = [interventions.all(row.id), lines.all(row.id), counts.get({ id: row.id })];
		const asked = parts.reduce((sum, part) => sum + (part.asked_pence ?? 0), 0);
		const sum = costs.reduce((total, line) => total + line.amount_pence, 0);
		const unanswered = Object.entries(QUESTIONS).flatMap(([section, questions]) =>
			Object.entries(questions)
				.filter(([key]) => !given.get(key))
				.map(([, text]) => ({ section, text: `Not answered: ${text}` })),
		);
		const blocks = [
			...(given.get("contact-name") ? [] : [{ section: "about", text: "Enter the name of a contact." }]),
			...(given.get("contact-email")
				? []
				: [{ section: "about", text: "Enter the contact’s email address." }]),
			...(parts.some((part) => part.has_objective)
				? []
				: [
						{
							section: "objectives",
							text: "Choose an objective of the plan for at least one intervention that asks an amount.",
						},
					]),
			...(has.certificates > 0
				? []
				: [{ section: "certificate", text: "The signatory must certify the figures." }]),
		];
		const warnings = [
			...parts
				.filter((part) => !part.has_objective)
				.map(({ title }) => ({
					section: "objectives",
					text: `${title}: no objective of the plan is chosen.`,
				})),
			...parts.flatMap(({ id, title, asked_pence }) => {
				const own = costs
					.filter((line) => line.intervention_id === id)
					.reduce((total, line) => total + line.amount_pence, 0);
				return own === asked_pence
					? []
					: [{ section: "costs", text: `${title}: ${difference(own, asked_pence)}` }];
			}),
			...unanswered,
			...(has.savings > 0 ? [] : [{ section: "savings", text: "No savings are given." }]),
			...(has.funding > 0 ? [] : [{ section: "funding", text: "No funding from others is given." }]),
			...(has.outcomes > 0 ? [] : [{ section: "outcomes", text: "No outputs or outcomes are given." }]),
			...(has.risks > 0 ? [] : [{ section: "risks", text: "No risks are given." }]),
		];
		return { given, parts, costs, has, asked, sum, unanswered, blocks, warnings };
	}

	/** @param {any} row @param {ReturnType<typeof progressOf>} progress */
	function tasksOf(row, { parts, has, asked, sum, unanswered, blocks }) {
		/** @param {string} section @param {any} otherwise */
		const needed = (section, otherwise) =>
			blocks.some((each) => each.section === section) ? NEEDED : otherwise;
		/** @param {keyof typeof QUESTIONS} section */
		const answered = (section) => {
			const left = unanswered.filter((each) => each.section === section).length;
			return left === 0
				? COMPLETED
				: left === Object.keys(QUESTIONS[section]).length
					? NOT_STARTED
					: INCOMPLETE;
		};
		/** @param {string} path @param {string} text @param {string} hint @param {any} status */
		const task = (path, text, hint, status) => ({
			title: { text },
			hint: { text: hint },
			href: `/bids/${row.id}/${path}`,
			status,
		});
		/** @param {number} count */
		const begun = (count) => (count > 0 ? COMPLETED : NOT_STARTED);
		const kept = new Set(kinds.all(row.id).map(({ kind }) => kind));
		/** @param {string} kind */
		const given = (kind) => (kept.has(kind) ? COMPLETED : OPTIONAL);
		return [
			{
				id: "bid",
				title: "The bid",
				items: [
					task(
						"about",
						"About the bid",
						"Title, aims, contact and the partnerships of a joint bid",
						needed("about", COMPLETED),
					),
					task(
						"partners",
						"Partners",
						"Every organisation that takes part, also those that do not use this portal",
						given("partner"),
					),
					task("need", "Need", "The problem and its evidence", answered("need")),
					task(
						"interventions",
						"Interventions",
						"What will be done, and the amount asked for each",
						begun(parts.length),
					),
					task(
						"objectives",
						"Objectives",
						"The plan's objectives that each intervention supports",
						needed("objectives", COMPLETED),
					),
				],
			},
			{
				id: "money",
				title: "The money",
				items: [
					task("costs", "Cost lines", "What the money buys", asked === sum ? COMPLETED : INCOMPLETE),
					task(
						"reduced",
						"Reduced versions",
						"Smaller amounts the bid could be funded at",
						has.reduced > 0 ? COMPLETED : OPTIONAL,
					),
					task("savings", "Savings", "What is saved, from when, and by whom", begun(has.savings)),
					task(
						"funding",
						"Funding from others",
						"Money and help in kind beside this fund's",
						begun(has.funding),
					),
					task(
						"spend",
						"Spend profile",
						"When the money is spent, where the cost lines do not say it",
						given("spend-line"),
					),
				],
			},
			{
				id: "work",
				title: "The work",
				items: [
					task("outcomes", "Outcomes", "Outputs, outcomes and how they are measured", begun(has.outcomes)),
					task("risks", "Risks", "What could go wrong and what is done about it", begun(has.risks)),
					task(
						"delivery",
						"Delivery and succession",
						"Who does it, when, who oversees it, and what follows",
						answered("delivery"),
					),
					task("milestones", "Milestones", "What is reached by when", given("milestone")),
					task(
						"dependencies",
						"Dependencies, assumptions and constraints",
						"What the bid rests on",
						given("dependency"),
					),
					task("people", "People", "Equality, staff, safeguarding, data and the environment", OPTIONAL),
					task("approvals", "Approvals", "Who has approved the bid, and who still has to", given("approval")),
					task(
						"documents",
						"Supporting documents",
						"Files that go with the bid, such as letters of support",
						given("document"),
					),
				],
			},
			{
				id: "submit",
				title: "Check and submit",
				items: [
					task("check", "Check the whole bid", "Every answer on one page, to read or print", { text: "" }),
					task(
						"certificate",
						"Certificate",
						"A signatory certifies the figures",
						needed("certificate", COMPLETED),
					),
					task(
						"submit",
						"Submit the bid",
						blocks.length > 0 ? "What blocks submission is listed above" : "Send it to the office",
						blocks.length > 0
							? { text: "Cannot submit yet", classes: "govuk-task-list__status--cannot-start-yet" }
							: { text: "Ready" },
					),
				],
			},
		];
	}

	return Router()
		.use("/bids", withRole("bidder", "signatory"))
		.get("/bids/:id", (request, response, next) => {
			const row = ownBid(request.params.id, response.locals.person);
			if (!row) return next();
			const progress = progressOf(row);
			const { asked, sum, blocks, warnings } = progress;
			const now = Date.now();
			response.render("tasks.njk", {
				bid: row,
				stats: [
					{
						label: "Closes",
						value: timeOf(row.closes_at),
						time: row.closes_at,
						note: `${timeLeft(row.closes_at, now)} left`,
					},
					{
						label: "Blocks submission",
						value: counted(blocks.length, "thing"),
						href: "#blocks",
						problem: blocks.length > 0,
					},
					{ label: "Asked", value: pounds(asked) },
					{
						label: "Cost lines",
						value: pounds(sum),
						note: asked === sum ? null : capital(difference(sum, asked)),
						problem: asked !== sum,
					},
				],
				blocks,
				warnings,
				parts: tasksOf(row, progress),
				signatories: signatories
					.all(row.id, new Date(now).toISOString())
					.map(({ name }) => name)
					.join(", "),
			});
		})
		.get("/bids/:id/costs", (request, response, next) => {
			const row = ownBid(request.params.id, response.locals.person);
			if (!row) return next();
			const { parts, costs, asked, sum } = progressOf(row);
			const differs = asked !== sum;
			response.render("costs.njk", {
				bid: row,
				stats: [
					{ label: "Asked", value: pounds(asked) },
					{ label: "Cost lines", value: pounds(sum) },
					{
						label: "Difference",
						value: `${asked > sum ? "+" : ""}${pounds(asked - sum)}`,
						note: differs
							? `asked is ${asked > sum ? "over" : "under"} the cost lines`
							: "the lines come to what is asked",
						problem: differs,
					},
				],
				problem: differs ? capital(difference(sum, asked)) : null,
				parts: parts.map((part) => {
					const own = costs.filter((line) => line.intervention_id === part.id);
					const total = own.reduce((all, line) => all + line.amount_pence, 0);
					const over = part.asked_pence - total;
					return {
						...part,
						lines: own.map(shownLine),
						total: pounds(total),
						asked: pounds(part.asked_pence),
						difference: over === 0 ? null : `${over > 0 ? "+" : ""}${pounds(over)}`,
					};
				}),
			});
		})
		.get("/bids/:id/costs/new", (request, response, next) => {
			const row = ownBid(request.params.id, response.locals.person);
			if (!row) return next();
			const parts = interventions.all(row.id);
			response.render("new-cost.njk", {
				bid: row,
				key: randomBytes(10).toString("hex"),
				years: Array.from({ length: 11 }, (_, at) => {
					const first = Number(yearOf.get(row.id).first.slice(0, 4)) + at;
					return `${first}-${String((first + 1) % 100).padStart(2, "0")}`;
				}),
				interventions: [
					{ value: "", text: "Choose an intervention" },
					...parts.map(({ id, title }) => ({ value: id, text: title, selected: parts.length === 1 })),
				],
			});
		});
}
