import type { EligibilityTestValues } from "~/domain/form/kinds/eligibility-test";
import { eligibilityTest } from "../schema/round";
import { storeOfRound } from "./records-of-round";

/** The eligibility tests of a round. */
export const eligibilityTests = storeOfRound<EligibilityTestValues>("eligibility-test", eligibilityTest);
