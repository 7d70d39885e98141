/**
 * What the official codes of areas begin with, and the kind of area that each is: the part of the 360Giving code list
 * `geoCodeType` (standard 1.4) in which the area of a partnership or a police force can be.
 */
const TYPES: Readonly<Record<string, string>> = {
	E06: "UA",
	E07: "NMD",
	E08: "MD",
	E09: "LONB",
	E10: "CTY",
	E12: "RGN/GOR",
	E22: "CSP",
	E23: "PFA",
	S12: "CA",
	W06: "UA",
	W14: "CDRP",
};

/** The kind of area that an official (GSS) code is of; undefined where the code list has none for it. */
export function geoCodeType(gss: string): string | undefined {
	return TYPES[gss.slice(0, 3)];
}
