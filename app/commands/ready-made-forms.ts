import type { Application } from "~/application-context";
import { READY_MADE_FORMS } from "~/domain/form/ready-made-forms";
import { publishForm } from "~/use-cases/form/publish-form";

/** Publishes the forms that come with the program, as they are now, so that a round can choose them. */
export function publishReadyMadeForms({ db, clock, ids }: Pick<Application, "db" | "clock" | "ids">): void {
	const context = { db, clock, ids, actor: { kind: "system" }, requestId: "start" } as const;
	for (const { key, definition } of READY_MADE_FORMS) {
		const text = JSON.stringify(definition);
		const published = publishForm(context, { text, anyway: true, origin: key });
		if (!published.ok)
			throw new Error(`the form ${definition.title} cannot be published: ${published.message}`);
	}
}
