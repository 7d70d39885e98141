import { onceFor } from "../once-for";
import { fieldOf } from "./asked-field";
import { type FormDefinition, type FormSection, isRecords, isTable, type OwnField } from "./definition";
import type { Field } from "./field";
import { RECORD_KINDS } from "./kinds";
import { OFFICE_KINDS } from "./office-kinds";
import type { RecordKind } from "./record-kind";

function ownFields(own: readonly OwnField[]): readonly (readonly [string, Field])[] {
	return own.map(({ key, field, ...said }) => [key, fieldOf(field, said)]);
}

function kindOf(section: FormSection): RecordKind | undefined {
	for (const item of section.items) {
		if (isTable(item)) {
			const { table, one, a, intro = "", fields } = item;
			return {
				key: table,
				section: section.key,
				words: { one, a, none: "None given yet.", intro },
				fields: Object.fromEntries(ownFields(fields)),
				named: fields[0]?.key ?? "",
				plain: true,
			};
		}
		if (!isRecords(item)) continue;
		const declared = [...RECORD_KINDS, ...OFFICE_KINDS].find(({ key }) => key === item.records);
		const { fields: changes = {}, own = [] } = item;
		if (!declared || (own.length === 0 && Object.keys(changes).length === 0)) return declared;
		const fields = Object.entries(declared.fields).map(([key, field]) => {
			const { label, hint } = changes[key] ?? {};
			return [
				key,
				{ ...field, ...(label ? { label, name: label } : {}), ...(hint ? { hint } : {}) },
			] as const;
		});
		return {
			...declared,
			fields: Object.fromEntries([...fields, ...ownFields(own)]),
			hidden: Object.keys(changes).filter((key) => changes[key]?.hidden),
			own: own.map(({ key }) => key),
		};
	}
	return undefined;
}

/** The kind whose records a section of a form holds, as that form asks for them; undefined where it holds none. */
export const kindOfFormSection = onceFor(kindOf);

/** A section of a form by its key. */
export function sectionOfForm(form: FormDefinition, key: string): FormSection | undefined {
	return form.sections.find((section) => section.key === key);
}

/** The kind of records at an address of a bid on a form. */
export function kindInForm(form: FormDefinition, section: string): RecordKind | undefined {
	const found = sectionOfForm(form, section);
	return found && kindOfFormSection(found);
}

/** Every kind of record that a form asks for, in order. */
export const kindsOfForm = onceFor((form: FormDefinition): readonly RecordKind[] =>
	form.sections.flatMap((section) => kindOfFormSection(section) ?? []),
);
