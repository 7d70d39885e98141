import { expect, it } from "vitest";
import { kindOfFormSection } from "~/domain/form/form-kinds";
import { answersSchema, STATE_ITEMS } from "~/forms/bid/answers";
import { recordFormValues, recordSchema } from "~/forms/form/record-form";
import { AnswersForm } from "~/ui/bid/section/answers-form";
import { placeOf } from "~/ui/record/place";
import { RecordForm } from "~/ui/record/record-form";
import { SeveralForm } from "~/ui/record/several-form";
import { EVERY_FIELD_FORM } from "../../support/every-field-form";
import { renderPage } from "../../support/render-page";

const bid = {
	id: "b",
	title: "Mediation",
	reference: null,
	editable: true,
	leftBehind: false,
	round: { id: "r", title: "Second tranche" },
	form: "form-version-2",
};

it("sends with every form of a bid's own the version that it was drawn from", () => {
	const section = EVERY_FIELD_FORM.sections.find(({ key }) => key === "lessons");
	const kind = section && kindOfFormSection(section);
	if (!section || !kind) throw new Error("no lessons");
	const pages = [
		<AnswersForm
			key="answers"
			bid={bid}
			section={section}
			schema={answersSchema(section)}
			states={STATE_ITEMS}
			revision={0}
			values={{}}
			shown={{}}
			given={{}}
			near={{ interventions: [] }}
			sums={{}}
			refused={undefined}
		/>,
		<RecordForm
			key="record"
			place={placeOf({ bid })}
			section="lessons"
			asked={section}
			schema={recordSchema(kind)}
			title="Add a lesson"
			values={recordFormValues(kind, null)}
			recordKey="lesson00001"
			interventions={[]}
		/>,
		<SeveralForm
			key="several"
			place={placeOf({ bid })}
			section="lessons"
			title="Add several lessons"
			many="lessons"
			headings={["What was learned?"]}
			recordKey="lesson00001"
			needsIntervention={false}
			fileProblem={null}
			again={undefined}
		/>,
	];
	for (const page of pages)
		expect(renderPage(page)).toContain('<input type="hidden" name="_form" value="form-version-2"/>');
});
