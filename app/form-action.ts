import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import type * as z from "zod/mini";
import { accepted, type Outcome, type Refusal } from "./domain/outcome";
import { isStateRefusal } from "./domain/possible-now";
import type { ShownField } from "./forms/bid/conflict-fields";
import { type FormSchema, parseForm, revisionSent } from "./forms/parse-form";
import { keyOf } from "./forms/record-key";
import { type RefusalWords, type RefusedByUseCase, refusedForm } from "./forms/refused-form";
import { refusalPage, valueOrPage } from "./respond";
import { anotherOr, saying } from "./said";
import { signedInContextFor } from "./session";

type PageArgs = LoaderFunctionArgs | ActionFunctionArgs;
type SignedIn = ReturnType<typeof signedInContextFor>;

/** Whether a page is for this person, and what it is about: asked by its loader and by its action alike. */
export type Guard<Page> = (
	context: SignedIn,
	params: Readonly<Record<string, string | undefined>>,
	request: Request,
) => Outcome<Page> | Promise<Outcome<Page>>;

/** A guard whose page is known by what it gives. */
export const guardOf = <Page>(guard: Guard<Page>): Guard<Page> => guard;

/** What a loader begins with: who asks, and what its guard gives; the error page of the guard's refusal. */
export async function guarded<Page>(args: PageArgs, guard: Guard<Page>) {
	const context = signedInContextFor(args);
	return { context, page: valueOrPage(await guard(context, args.params, args.request)) };
}

/** A form that was sent and found in order. */
export type Sent<Schema extends FormSchema, Page> = {
	readonly context: SignedIn;
	readonly params: Readonly<Record<string, string | undefined>>;
	readonly request: Request;
	/** What the guard gave. */
	readonly page: Page;
	readonly value: z.output<Schema>;
	readonly body: FormData;
	/** The revision that the page was opened with. */
	readonly revision: number;
	/** The hidden key of a page that adds something, to be spread over the use case's input. */
	readonly keyed: { readonly key?: string };
};

/** Where a save leads, what was done, and what comes next where that is not obvious. */
export type Told = readonly [to: string, done: string, next?: string];

type FormPage<Schema extends FormSchema, Page, Saved> = {
	readonly guard?: Guard<Page>;
	readonly schema: Schema | ((page: Page, request: Request) => Schema);
	readonly save: (sent: Sent<Schema, Page>) => Outcome<Saved> | Promise<Outcome<Saved>>;
	readonly told: (saved: Saved, sent: Sent<Schema, Page>) => Told;
	/** The sentence for each refusal that the form can show, beside the field that it names. */
	readonly messages?: RefusalWords["messages"] | ((refusal: Refusal, page: Page) => RefusalWords["messages"]);
	/** The fields that a conflict shows side by side, and under whose labels words are kept. */
	readonly fields?: readonly ShownField[] | ((page: Page) => readonly ShownField[]);
	/** The sentence for a refusal because of a state, where the page can no longer be shown. */
	readonly said?: string | undefined;
	/** Of a refusal by the use case that the form shows; a conflict is always 409. */
	readonly status?: 400 | 409;
};

/**
 * The action of a form page: asks the guard, checks the form, calls the use case, and leads on with a sentence that says what was
 * done. What is wrong comes back in the form, beside its field and with all that was typed; a refusal that the form has no
 * words for is its error page, which keeps what was typed where a state forbids it.
 */
export function formAction<Schema extends FormSchema, Saved, Page = undefined>({
	guard = () => accepted(undefined as Page),
	schema: schemaOf,
	save,
	told,
	messages = {},
	fields: fieldsOf = [],
	said,
	status = 400,
}: FormPage<Schema, Page, Saved>) {
	return async (args: ActionFunctionArgs) => {
		const { params, request } = args;
		const context = signedInContextFor(args);
		const asked = await guard(context, params, request);
		if (!asked.ok && !isStateRefusal(asked)) throw refusalPage(asked);
		const body = await request.formData();
		if (!asked.ok)
			throw refusalPage(asked, { body, fields: typeof fieldsOf === "function" ? [] : fieldsOf, said });
		const page = asked.value;
		const schema = typeof schemaOf === "function" ? schemaOf(page, request) : schemaOf;
		const fields = typeof fieldsOf === "function" ? fieldsOf(page) : fieldsOf;
		const form = parseForm(schema, body);
		if (!form.ok) {
			const { errors, values } = form;
			return data<RefusedByUseCase>({ errors, values, conflict: undefined }, 400);
		}
		const key = keyOf(body);
		const sent: Sent<Schema, Page> = {
			...{ context, params, request, body, value: form.value, page },
			revision: revisionSent(body),
			keyed: key === null ? {} : { key },
		};
		const saved = await save(sent);
		if (saved.ok) {
			const [to, done, next] = told(saved.value, sent);
			throw saying(args, anotherOr(args, body, to), done, next);
		}
		const words = typeof messages === "function" ? messages(saved, page) : messages;
		const again = refusedForm(schema, body, saved, { messages: words, fields });
		if (!again) throw refusalPage(saved, { body, fields, said });
		return data<RefusedByUseCase>(again, again.conflict ? 409 : status);
	};
}
