import { expect, it } from "vitest";
import * as z from "zod/mini";
import { SectionForm } from "~/ui/bid/section/section-form";
import { ListPage } from "~/ui/record/list-page";
import { placeOf } from "~/ui/record/place";
import { renderPage } from "../../support/render-page";

const bid = { id: "b", title: "Mediation", reference: null, editable: false, leftBehind: true };

it("says that the round has closed on every page of a draft it left behind, and offers nothing to save or add", () => {
	const pages = [
		<ListPage
			key="list"
			place={placeOf({ bid })}
			section="risks"
			title="Risks"
			removed={[]}
			none="No risks."
			count={0}
			add={{ first: "Add a risk", another: "Add another risk" }}
		>
			{null}
		</ListPage>,
		<SectionForm key="form" bid={bid} schema={z.object({})} title="Need" values={{}} refused={undefined}>
			{null}
		</SectionForm>,
	];
	for (const page of pages) {
		const html = renderPage(page);
		expect(html).toContain("The round has closed, so this bid can no longer be changed or submitted.");
		expect(html).not.toMatch(/<button|Add a risk|taken back/);
	}
});
