import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readKept } from "~/domain/bid/unsaved-words";
import { kindOfFormSection } from "~/domain/form/form-kinds";
import { formAction, guarded, guardOf } from "~/form-action";
import { aboutFields } from "~/forms/bid/about";
import { typedAnswerFields } from "~/forms/bid/answers";
import { typedObjectiveFields } from "~/forms/bid/objectives";
import { comparedFields } from "~/forms/form/record-form";
import { labelledWords } from "~/open-form";
import { browserKey } from "~/session";
import { bidBreadcrumbs, bidName, sectionTitle } from "~/ui/bid/bid-head";
import { UnsavedWords } from "~/ui/bid/section/unsaved-words";
import { titled } from "~/ui/layout/titled";
import { readAnswers } from "~/use-cases/bid/read-answers";
import { readObjectives } from "~/use-cases/bid/read-objectives";
import { forgetWords } from "~/use-cases/bid/words/forget-words";
import { readUnsavedWords } from "~/use-cases/bid/words/read-unsaved-words";
import type { Context } from "~/use-cases/context";

export const meta = titled("What you typed and did not save");
export const handle = bidBreadcrumbs();

const guard = guardOf((context, { bidId = "" }) => readUnsavedWords(context, { bidId }));

/** The labels of a section's fields, as its forms have them. */
function fieldsOf(context: Context, bidId: string, key: string) {
	if (key === "objectives") {
		const chosen = readObjectives(context, { bidId });
		return chosen.ok ? typedObjectiveFields(chosen.value.themes.flatMap(({ objectives }) => objectives)) : [];
	}
	const read = readAnswers(context, { bidId, section: key });
	if (!read.ok) return aboutFields([]);
	const { section, near } = read.value;
	const kind = kindOfFormSection(section);
	return [...(kind ? comparedFields(kind, near) : []), ...typedAnswerFields(section, near)];
}

export async function loader(args: LoaderFunctionArgs) {
	const { context, page } = await guarded(args, guard);
	const { bid, forms } = page;
	return {
		bid,
		...browserKey(args.context, context.actor.personId),
		forms: forms.map(({ section, words, ...form }) => ({
			...{ page: form.page, address: form.address, typedAt: form.typedAt },
			title: section === "about" ? "About the bid" : sectionTitle(section, bid),
			words: labelledWords(words, fieldsOf(context, bid.id, section)),
		})),
	};
}

/** Throws away what its person no longer wants. */
export const action = formAction({
	guard,
	save: ({ context, body }) => forgetWords(context, readKept(String(body.get("form") ?? ""))),
	told: (_, { page: { bid }, body }) => {
		const back = String(body.get("back") ?? "");
		const isHere = back.startsWith(`/bids/${bid.id}/`) && /^[\w/-]+$/.test(back);
		return [isHere ? back : `/bids/${bid.id}/words`, "You threw away what you had typed and not saved"];
	},
});

export default function Words() {
	const { bid, forms, who, key } = useLoaderData<typeof loader>();
	return (
		<>
			<span className="govuk-caption-l">{bidName(bid)}</span>
			<h1 className="govuk-heading-l">What you typed and did not save</h1>
			<UnsavedWords bid={bid} forms={forms} who={who} sealedWith={key} />
		</>
	);
}
