import type * as z from "zod/mini";
import type { criterionForm } from "./scheme";

/** A criterion as its use cases take it: the six descriptors in order. */
export function criterionInput(form: z.output<typeof criterionForm>) {
	const { descriptors, ...rest } = form;
	return {
		...rest,
		descriptors: [
			descriptors[0],
			descriptors[1],
			descriptors[2],
			descriptors[3],
			descriptors[4],
			descriptors[5],
		],
	};
}
