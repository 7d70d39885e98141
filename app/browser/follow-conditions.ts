import { type GivenAnswers, shownItems } from "~/domain/form/conditions";
import { type QuestionItem, questionsOf } from "~/domain/form/definition";
import { storedConditions } from "~/domain/stored-formats";

/** What is chosen and typed on the form now, as conditions see it. */
function typedAnswers(form: HTMLFormElement, questions: readonly QuestionItem[]): GivenAnswers {
	const sent = new FormData(form);
	return Object.fromEntries(
		questions.flatMap(({ question, field }): [string, GivenAnswers[string]][] => {
			const texts = sent.getAll(`${question}.text`).map(String).filter(Boolean);
			if (texts.length === 0) return [];
			const state = String(sent.get(`${question}.state`) ?? "answered") as GivenAnswers[string]["state"];
			const many = field.kind === "choice" && field.many;
			const plain = field.kind === "number" || field.kind === "money";
			const value = many ? texts : plain ? texts[0]?.replace(/[£,\s]/g, "") : texts[0];
			return [[question, { state, value }]];
		}),
	);
}

/** Shows and hides the questions of a section as the answers before them are given; what is hidden is not sent. */
export function followConditions(place: HTMLElement): void {
	const form = place.closest("form");
	const { items, given } = storedConditions(place.dataset.conditions ?? "");
	if (!form) return;
	const questions = questionsOf({ items });
	const known = Object.keys(given).map(
		(question) => ({ question, field: { kind: "line" }, label: question }) as const,
	);
	const section = { key: "here", title: "", hint: "", part: "", items: [...known, ...items] };
	const asked = [...place.querySelectorAll<HTMLElement>("[data-asked]")];
	const follow = () => {
		// A question that is asked again brings its answer along, on which a further one may hang.
		for (let left = asked.length; left >= 0; left--) {
			const now = shownItems({ sections: [section] }, { ...given, ...typedAnswers(form, questions) });
			const changed = asked.filter(
				({ hidden, dataset }) => hidden !== (now[dataset.asked ?? ""] !== "shown"),
			);
			if (changed.length === 0) return;
			for (const each of changed) {
				each.hidden = !each.hidden;
				for (const fields of each.querySelectorAll("fieldset")) fields.disabled = each.hidden;
			}
		}
	};
	follow();
	place.addEventListener("input", follow);
	place.addEventListener("change", follow);
}
