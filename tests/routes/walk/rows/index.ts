import type { Row } from "../row";
import { ASSESSMENT_ROWS } from "./assessment";
import { BID_ROWS } from "./bid";
import { DECISION_ROWS } from "./decision";
import { FORM_ROWS } from "./form";
import { NEEDS_ROWS } from "./needs";
import { PEOPLE_ROWS } from "./people";
import { PUBLIC_ROWS } from "./public";
import { ROUND_ROWS } from "./round";

/** Every page of the program: where it is, who sees it, who may send its form. */
export const ROWS: readonly Row[] = [
	...PEOPLE_ROWS,
	...ROUND_ROWS,
	...FORM_ROWS,
	...NEEDS_ROWS,
	...BID_ROWS,
	...ASSESSMENT_ROWS,
	...DECISION_ROWS,
	...PUBLIC_ROWS,
];
