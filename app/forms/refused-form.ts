import { isOf, OPENED, openedText, readOpened } from "~/domain/form/opened-page";
import type { RecordValues } from "~/domain/form/record-kind";
import { detailsOf, type Outcome, type Refusal, refused } from "~/domain/outcome";
import { isStateRefusal, type StateCode } from "~/domain/possible-now";
import { conflictFields, type ShownField } from "./bid/conflict-fields";
import { type FormErrors, type FormSchema, type FormValues, typedValues } from "./parse-form";

/** What a form page shows after its use case refused: what was typed, what is wrong, or what somebody else saved. */
export type RefusedByUseCase = {
	readonly errors: FormErrors;
	readonly values: FormValues;
	readonly conflict:
		| {
				readonly revision: number;
				/** What the page is opened with now, where it says so field by field. */
				readonly opened?: string;
				readonly savedBy: string;
				readonly savedAt: string;
				readonly fields: readonly {
					readonly label: string;
					readonly theirs: string;
					readonly yours: string;
				}[];
		  }
		| undefined;
	/** Somebody removed what was saved: what was typed can be added again. */
	readonly removed?: true;
};

/** What a page without fields says of what was refused. */
export function problemOf(refused: Pick<RefusedByUseCase, "errors"> | undefined): string | undefined {
	return refused && Object.values(refused.errors)[0];
}

/** Whether a refusal has a page of its own, because of who asks or of a state: no form can mend it. */
export function hasOwnPage(refusal: Refusal): boolean {
	return ["not-found", "forbidden", "interested"].includes(refusal.code) || isStateRefusal(refusal);
}

/** What every page says that adds a record and was sent before with other words. */
export const ALREADY_ADDED = "This page has added one already. To add what stands below as well, save again";

/** What a field says that names something its page does not offer. */
export const NOT_OFFERED = "Choose from the list";

/** A sentence at the refusal's path, or sentences by their fields. */
export type Words = string | FormErrors;

/** What a page need not word: what has a page of its own, or the same words everywhere. */
export type CodeWithPage =
	| ("not-found" | "forbidden" | "interested" | StateCode)
	| ("already-added" | "changed-meanwhile" | "fields");

type Sentence<Code extends string, Posted> = Words | ((refusal: Refusal<Code>, posted: Posted) => Words);

/** The words for each code that a save can refuse with; for what has a page of its own where the form says more. */
export type RefusalWords<Code extends string, Posted = unknown> = {
	readonly [Each in Exclude<Code, CodeWithPage>]: Sentence<Each, Posted>;
} & { readonly [Each in Extract<Code, CodeWithPage>]?: Sentence<Each, Posted> };

/** Words of all codes that have no page of their own. */
export type EveryWord<Code extends string, Posted = unknown> = (
	refusal: Refusal<Exclude<Code, CodeWithPage>>,
	posted: Posted,
) => Words;

/** Words of some codes, and by one function of all others without a page of their own. */
export type OtherWords<Code extends string, Posted = unknown> = Partial<RefusalWords<Code, Posted>> & {
	readonly otherwise: EveryWord<Code, Posted>;
};

/** Any page's words. */
export type FormWords<Posted> =
	| Readonly<Record<string, Sentence<never, Posted> | undefined>>
	| EveryWord<never, Posted>;

type Worded<Posted> = {
	readonly messages: FormWords<Posted>;
	/** What a sentence is made of beside its refusal. */
	readonly posted?: Posted;
	/** The fields that a conflict shows side by side. */
	readonly fields?: readonly ShownField[];
	/** What was typed, as a conflict compares it. */
	readonly compared?: (values: FormValues) => FormValues;
};

/** What a form holds in the boxes of some fields. */
export function boxesIn(values: FormValues, fields: readonly string[]): FormValues {
	return Object.fromEntries(
		Object.entries(values).filter(([name]) => fields.some((field) => isOf(name, field))),
	);
}

/** A conflict with what stands now by the names that a page gives its fields. */
export function standingNow<T, Code extends string>(
	saved: Outcome<T, Code>,
	named: (theirs: RecordValues) => FormValues,
	boxesOf: (theirs: RecordValues, taken: readonly string[]) => FormValues = (theirs, taken) =>
		boxesIn(named(theirs), taken),
): Outcome<T, Code | "changed-meanwhile"> {
	const details = saved.ok ? undefined : detailsOf(saved, "changed-meanwhile");
	if (saved.ok || !details) return saved;
	const { fields } = details;
	return refused("changed-meanwhile", saved.message, {
		details: {
			...details,
			theirs: named(details.theirs),
			...(fields ? { fields: { ...fields, boxes: boxesOf(details.theirs, fields.taken) } } : {}),
		},
	});
}

/** A refusal of a form by what several of its fields say together, which no schema of one field finds. */
export function refusedFields(errors: FormErrors): Refusal<"fields"> {
	return refused("fields", "fields that do not go together", { details: errors });
}

declare module "~/domain/outcome" {
	interface DetailsOf {
		fields: FormErrors;
	}
}

/** What stands now as a form holds it: what is no text there is shown by no field. */
function textsIn(theirs: RecordValues): FormValues {
	const texts = Object.entries(theirs).flatMap(([name, value]): [string, FormValues[string]][] => {
		if (typeof value === "string") return [[name, value]];
		return Array.isArray(value) ? [[name, value.map(String)]] : [];
	});
	return Object.fromEntries(texts);
}

const WITHOUT_WORDS: readonly string[] = ["already-added", "changed-meanwhile"];

function wordsOf<Posted>(
	refusal: Refusal,
	{ messages, posted }: Pick<Worded<Posted>, "messages" | "posted">,
): Words | null {
	const { code, path } = refusal;
	const fields = detailsOf(refusal, "fields");
	if (fields) return fields;
	const isWorded = !hasOwnPage(refusal) && !WITHOUT_WORDS.includes(code);
	const [own, otherwise] =
		typeof messages === "function" ? [undefined, messages] : [messages[code], messages.otherwise];
	const said = own ?? (isWorded ? otherwise : undefined);
	// The compiler has seen to it that the words under a code are for a refusal of that code.
	if (said !== undefined)
		return typeof said === "function" ? said(refusal as Refusal<never>, posted as Posted) : said;
	if (code === "already-added") return ALREADY_ADDED;
	return code === "not-found" && path !== undefined ? NOT_OFFERED : null;
}

/** The form page for a refusal, as typed, with its sentence or both texts; null where no form can show it. */
export function refusedForm<Posted = undefined>(
	schema: FormSchema,
	body: FormData,
	refusal: Refusal,
	{ messages, posted, fields = [], compared = (values) => values }: Worded<Posted>,
): RefusedByUseCase | null {
	const values = typedValues(schema, body);
	const { code, path = "" } = refusal;
	const words = wordsOf(refusal, { messages, ...(posted === undefined ? {} : { posted }) });
	if (words) {
		const errors = typeof words === "string" ? { [path]: words } : words;
		return {
			errors,
			values,
			conflict: undefined,
			...(code === "removed-meanwhile" ? { removed: true } : {}),
		};
	}
	const changed = detailsOf(refusal, "changed-meanwhile");
	if (!changed) return null;
	const { theirs, by, at, revision, fields: merged } = changed;
	const opened = readOpened(String(values[OPENED] ?? ""));
	const clashing = fields.filter(({ name }) => !merged || merged.clashes.some((field) => isOf(name, field)));
	const both = conflictFields(clashing, textsIn(theirs), compared(values));
	const isTaken = (name: string) => merged?.taken.some((field) => isOf(name, field)) ?? false;
	const boxes = merged?.boxes;
	const own = boxes ? Object.entries(values).filter(([name]) => !isTaken(name)) : Object.entries(values);
	return {
		errors: {},
		// What only others changed stands in the form as it is now, so that saving again leaves it alone.
		values: { ...Object.fromEntries(own), ...textsIn(boxes ?? {}) },
		conflict: {
			...{ revision, savedBy: by, savedAt: at, fields: both },
			...(merged && opened
				? { opened: openedText({ ...opened, bases: { ...opened.bases, ...merged.bases } }) }
				: {}),
		},
	};
}
