import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import type * as z from "zod/mini";
import { KEPT, readKept } from "./domain/bid/unsaved-words";
import type { Opened } from "./domain/form/merge-fields";
import { inKeptList } from "./domain/listing/list-query";
import { accepted, type OpenCode, type Outcome, type Refusal } from "./domain/outcome";
import { isStateRefusal } from "./domain/possible-now";
import type { ShownField } from "./forms/bid/conflict-fields";
import {
	type FormErrors,
	type FormSchema,
	type FormValues,
	nothingForm,
	openedOf,
	parseForm,
	revisionSent,
	typedValues,
} from "./forms/parse-form";
import { keyOf } from "./forms/record-key";
import {
	type CodeWithPage,
	type EveryWord,
	type FormWords,
	type OtherWords,
	type RefusalWords,
	type RefusedByUseCase,
	refusedForm,
} from "./forms/refused-form";
import { refusalPage, valueOrPage } from "./respond";
import { anotherOr, saying } from "./said";
import { contextFor, signedInContextFor } from "./session";
import { forgetWords } from "./use-cases/bid/words/forget-words";
import type { Context } from "./use-cases/context";

type PageArgs = LoaderFunctionArgs | ActionFunctionArgs;
type SignedIn = ReturnType<typeof signedInContextFor>;
type Params = Readonly<Record<string, string | undefined>>;

/** Whether a page is for this person, and what it is about: asked by its loader and by its action alike. */
export type Guard<Page, Who = SignedIn> = (
	context: Who,
	params: Params,
	request: Request,
) => Outcome<Page> | Promise<Outcome<Page>>;

/** A guard whose page is known by what it gives. */
export const guardOf = <Page>(guard: Guard<Page>): Guard<Page> => guard;

/** What a loader begins with: who asks, and what its guard gives; the error page of the guard's refusal. */
export async function guarded<Page>(args: PageArgs, guard: Guard<Page>) {
	const context = signedInContextFor(args);
	return { context, page: valueOrPage(await guard(context, args.params, args.request)) };
}

/** Who asks for which page. */
type Asked<Who, Page> = {
	readonly args: ActionFunctionArgs;
	readonly context: Who;
	readonly params: Params;
	readonly request: Request;
	/** What the guard gave. */
	readonly page: Page;
};

/** The same, with what was sent. */
export type Posted<Who, Page> = Asked<Who, Page> & { readonly body: FormData };

/** A form that was sent and found in order. */
export type Sent<Schema extends FormSchema, Page, Who = SignedIn> = Posted<Who, Page> & {
	readonly value: z.output<Schema>;
	/** The revision that the page was opened with. */
	readonly revision: number;
	/** What each of its fields was opened with, where the page says so. */
	readonly opened: Opened | null;
	/** The hidden key of a page that adds something, to be spread over the use case's input. */
	readonly keyed: { readonly key?: string };
};

/** Where a save leads, what was done, what comes next where that is not obvious, and the session that began with it. */
export type Told = readonly [to: string, done: string, next?: string | undefined, session?: string];

/** What the page shows when nothing is to be left: made by `data`. */
type Shows<Shown> = ReturnType<typeof data<Shown>>;

type FormPage<Who, Schema extends FormSchema, Page, Saved, Code extends string, Shown> = {
	/** The loader's own guard: the action refuses whom the loader refuses, in the same words. */
	readonly guard?: Guard<Page, Who>;
	/** Whether this can be done now, asked before what was sent is read, with `fits` also of a page that is gone. */
	readonly possible?: (asked: Asked<Who, Page>) => Outcome<unknown>;
	/** Whether what was sent is of the page as it stands, asked before it is checked or the page is said to be gone. */
	readonly fits?: (posted: Posted<Who, Page | undefined>) => Outcome<unknown>;
	/** Takes what came with the form before it is checked, and gives what is wrong with that by field. */
	readonly receive?: (posted: Posted<Who, Page>) => Promise<FormErrors>;
	/** A page that asks for nothing has none. */
	readonly schema?: Schema | ((page: Page, posted: Posted<Who, Page>) => Schema);
	readonly save: (sent: Sent<Schema, Page, Who>) => Outcome<Saved, Code> | Promise<Outcome<Saved, Code>>;
	/** Where it leads; or the page itself with more to show; or an answer of its own where nothing was written. */
	readonly told: (saved: Saved, sent: Sent<Schema, Page, Who>) => Told | Shows<Shown> | Response;
	/** Where "Save and add another" leads, if not to the page itself. */
	readonly another?: (saved: Saved, sent: Sent<Schema, Page, Who>) => string;
	/** What the form says of each refusal of `save`. One for all without a page of their own stands after `save`. */
	readonly messages?:
		| RefusalWords<NoInfer<Code>, Posted<Who, Page>>
		| OtherWords<NoInfer<Code>, Posted<Who, Page>>
		| EveryWord<NoInfer<Code>, Posted<Who, Page>>;
	/** The fields that a conflict shows side by side, and under whose labels words are kept. */
	readonly fields?: readonly ShownField[] | ((page: Page, body: FormData) => readonly ShownField[]);
	/** The labels under which words are kept, where a conflict compares others. No page where the guard refuses it. */
	readonly labels?: (posted: Posted<Who, Page | undefined>) => readonly ShownField[];
	/** What was typed, as a conflict compares it. */
	readonly compared?: (values: FormValues, page: Page) => FormValues;
	/** The fields that the form begins anew: passwords, and what was given for what the page showed. */
	readonly secret?: readonly string[];
	/** The sentence for a refusal because of a state, where the page can no longer be shown. */
	readonly said?: string | undefined | ((refusal: Refusal) => string | undefined);
	/** Of a refusal by the use case that the form shows; a conflict is always 409. */
	readonly status?: 400 | 409 | ((refusal: Refusal) => number);
};

/** That each code of `save` is known, and that each has words but those with a page of their own. */
type Worded<Code extends string> = [OpenCode<Code>] extends [never]
	? [Exclude<Code, CodeWithPage>] extends [never]
		? unknown
		: { readonly messages: unknown }
	: { readonly theCodesOfSaveMustBeAClosedUnion: true };

function actionFor<Who extends Context>(contextOf: (args: ActionFunctionArgs) => Who) {
	return <
		Saved = unknown,
		Code extends string = never,
		Page = undefined,
		Schema extends FormSchema = typeof nothingForm,
		Shown = never,
	>(
		form: FormPage<Who, Schema, Page, Saved, Code, Shown> & Worded<NoInfer<Code>>,
	) => {
		const { guard, possible, fits, save, told, fields = [], status = 400 } = form;
		const messages: FormWords<Posted<Who, Page>> = form.messages ?? {};
		const { schema: schemaOf = nothingForm as unknown as Schema, labels, secret = [], said } = form;
		const fieldsOf = (page: Page | undefined, body: FormData) => {
			if (typeof fields !== "function") return fields;
			return page === undefined ? [] : fields(page, body);
		};
		const statusOf = (refusal: Refusal) => {
			if (refusal.code === "fields") return 400;
			return typeof status === "function" ? status(refusal) : status;
		};
		const withoutSecrets = (again: RefusedByUseCase): RefusedByUseCase => ({
			...again,
			values: Object.fromEntries(Object.entries(again.values).filter(([name]) => !secret.includes(name))),
		});
		return async (args: ActionFunctionArgs) => {
			const { params, request } = args;
			const context = contextOf(args);
			const found = guard ? await guard(context, params, request) : accepted(undefined as Page);
			const asked = { args, context, params, request, page: found.ok ? found.value : undefined };
			const may = possible && (found.ok || fits) ? possible(asked as Asked<Who, Page>) : found;
			if (!may.ok && !isStateRefusal(may)) throw refusalPage(found.ok ? may : found);
			const body = await request.formData();
			const refuse = (refusal: Refusal): never => {
				const named = labels ? labels({ ...asked, body }) : fieldsOf(asked.page, body);
				const words = typeof said === "function" ? said(refusal) : said;
				throw refusalPage(refusal, { body, fields: named, said: words });
			};
			if (!may.ok) return refuse(may);
			const fit = fits?.({ ...asked, body }) ?? found;
			if (!fit.ok) return refuse(fit);
			if (!found.ok) return refuse(found);
			const page = found.value;
			const posted = { ...asked, page, body };
			const schema = typeof schemaOf === "function" ? schemaOf(page, posted) : schemaOf;
			const problems = (await form.receive?.(posted)) ?? {};
			const read = parseForm(schema, body);
			if (!read.ok || Object.keys(problems).length > 0) {
				const errors = { ...(read.ok ? {} : read.errors), ...problems };
				const values = read.ok ? typedValues(schema, body) : read.values;
				return data<RefusedByUseCase | Shown>(withoutSecrets({ errors, values, conflict: undefined }), 400);
			}
			const key = keyOf(body);
			const sent = {
				...{ ...posted, value: read.value, revision: revisionSent(body), opened: openedOf(body) },
				keyed: key === null ? {} : { key },
			};
			const saved = await save(sent);
			if (saved.ok) {
				const { opened } = sent;
				const kept = readKept(String(body.get(KEPT) ?? ""));
				// A tick that is not set is sent by no browser, but asked for by the schema.
				const names = new Set([...body.keys(), ...Object.keys(typedValues(schema, body))]);
				if (opened) forgetWords(context, [{ page: opened.page }, ...kept], names);
				const answer = told(saved.value, sent);
				if (!isTold(answer)) return answer as Shows<RefusedByUseCase | Shown>;
				const [to, done, next, session] = answer;
				const again = body.get("next") === "another" ? form.another?.(saved.value, sent) : undefined;
				const onward = again ?? anotherOr(args, body, inKeptList(to, new URL(request.url).search));
				throw saying(args, onward, done, next, session);
			}
			const worded = {
				messages,
				posted,
				fields: fieldsOf(page, body),
				compared: (values: FormValues) => form.compared?.(values, page) ?? values,
			};
			const again = refusedForm(schema, body, saved, worded);
			if (!again) return refuse(saved);
			return data<RefusedByUseCase | Shown>(withoutSecrets(again), again.conflict ? 409 : statusOf(saved));
		};
	};
}

function isTold(answer: object): answer is Told {
	return Array.isArray(answer);
}

/**
 * The action of a form page: asks the guard, checks the form, calls the use case, leads on and says what was done. What
 * is wrong comes back beside its field with all that was typed; a refusal without words is its error page.
 */
export const formAction = actionFor(signedInContextFor);

/** The same of a page that somebody may use who is not signed in. */
export const publicFormAction = actionFor(contextFor);

type Action<Answer> = (args: ActionFunctionArgs) => Promise<Answer>;

/** The action of an address that stands for pages of several kinds: the one that `choose` names. */
export function actionOfKind<Answer>(choose: (args: ActionFunctionArgs) => Action<Answer>): Action<Answer> {
	return async (args) => choose(args)(args);
}
