import { questionField } from "./answers";
import { allQuestions, type Condition, type FormDefinition } from "./definition";
import { pointInWords } from "./field-words";

function listed(texts: readonly string[], word: "and" | "or"): string {
	return texts.length < 2 ? texts.join("") : `${texts.slice(0, -1).join(", ")} ${word} ${texts.at(-1)}`;
}

/** The words of an answer that conditions name by its code. */
export function answerWords(form: Pick<FormDefinition, "sections">, question: string, value: string): string {
	const found = allQuestions(form).find((each) => each.question === question);
	const field = found && questionField(found);
	if (field?.kind === "choice" || field?.kind === "choices") return field.words[value] ?? value;
	if (field?.kind === "said") return value === "yes" ? "Yes" : "No";
	return (field?.kind === "scale" && pointInWords(Number(value), field.words)) || value;
}

function words(condition: Condition, form: Pick<FormDefinition, "sections">, not: string): string {
	if ("not" in condition) {
		const { not: within } = condition;
		if ("question" in within) return words(within, form, not === "" ? "not " : "");
		return `not (${words(within, form, "")})`;
	}
	if ("all" in condition || "any" in condition) {
		const [parts, word] =
			"all" in condition ? ([condition.all, "and"] as const) : ([condition.any, "or"] as const);
		const said = parts.map((part) => {
			const isNested = ("all" in part && word === "or") || ("any" in part && word === "and");
			return isNested ? `(${words(part, form, "")})` : words(part, form, "");
		});
		return listed(said, word);
	}
	const { question } = condition;
	const label = allQuestions(form).find((each) => each.question === question)?.label ?? question;
	const quoted = (value: string) => `“${answerWords(form, question, value)}”`;
	if ("equals" in condition) return `“${label}” is ${not}${quoted(condition.equals)}`;
	if ("oneOf" in condition) return `“${label}” is ${not}${listed(condition.oneOf.map(quoted), "or")}`;
	return `“${label}” is ${not}${condition.atLeast} or more`;
}

/** When something is asked, in words: “Are personal data shared?” is “Yes”. */
export function conditionInWords(condition: Condition, form: Pick<FormDefinition, "sections">): string {
	return words(condition, form, "");
}
