import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { bidAllows } from "~/bid-allows";
import { within } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { sectionPeopleForm } from "~/forms/bid/section-people";
import { ALREADY_ADDED } from "~/forms/refused-form";
import { bidBreadcrumbs } from "~/ui/bid/bid-head";
import { SectionPeople } from "~/ui/bid/section/section-people";
import { titled } from "~/ui/layout/titled";
import { commentOnSection } from "~/use-cases/bid/together/comment-on-section";
import { giveSection } from "~/use-cases/bid/together/give-section";
import { readSectionPeople } from "~/use-cases/bid/together/read-section-people";
import { saySectionReady } from "~/use-cases/bid/together/say-section-ready";

export const meta = titled<{ readonly title: string }>(({ title }) => `${title}: working together`);
export const handle = bidBreadcrumbs();

const guard = guardOf((context, { bidId = "", section = "" }) =>
	readSectionPeople(context, { bidId, section }),
);

export async function loader(args: LoaderFunctionArgs) {
	const { context, page } = await guarded(args, guard);
	return { ...page, key: context.ids.next() };
}

/** Gives the section to somebody, says that it is ready, or comments on it. */
export const action = formAction({
	guard,
	possible: bidAllows("edit-bid"),
	schema: (_, { body }) => sectionPeopleForm(body.get("act")),
	messages: {
		"not-of-the-bid": "Choose somebody who writes this bid",
		"already-added": { text: ALREADY_ADDED },
	},
	fields: [{ name: "text", label: "Comment" }],
	save: ({ context, page: { bid, section, title }, body, keyed, value }) => {
		const at = { bidId: bid.id, section };
		const given = value as { readonly text?: string; readonly personId?: string };
		if (body.get("act") === "comment")
			return within(
				commentOnSection(context, { ...at, text: given.text ?? "", ...keyed }),
				() => `You commented on “${title}”`,
			);
		if (body.get("act") === "give")
			return within(giveSection(context, { ...at, personId: given.personId || null }), ({ name }) =>
				name === null ? `“${title}” is given to nobody now` : `You gave “${title}” to ${name}`,
			);
		const ready = body.get("ready") !== "no";
		return within(saySectionReady(context, { ...at, ready }), () =>
			ready ? `You marked “${title}” ready` : `“${title}” is not marked ready any more`,
		);
	},
	told: (done, { page: { bid, section } }) => [`/bids/${bid.id}/${section}/people`, done],
});

export default function SectionPeoplePage() {
	const page = useLoaderData<typeof loader>();
	return <SectionPeople page={page} refused={useActionData<typeof action>()} />;
}
