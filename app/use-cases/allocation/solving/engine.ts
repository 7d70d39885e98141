/** The program and version that a run file names. */
export const ENGINE = "tranche 0.2.0";
